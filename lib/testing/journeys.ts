import { campaignOf } from "@/lib/metrics/page-address";

/** Visitors' lives made up at random, of which it is known where each buyer came from. */
const SITE = "http://localhost:3000";

/** How somebody arrives: what their browser tells of it, and the source that it is in truth. */
export const CHANNELS = {
  search: { page: "/", referrer: "https://www.google.com/search?q=levqor", source: "www.google.com" },
  partner: { page: "/guides/bookings", referrer: "https://partner.test/tools", source: "partner.test" },
  advert: { page: "/?utm_source=google&utm_medium=cpc&utm_campaign=autumn", source: "google" },
  newsletter: { page: "/pricing?utm_source=newsletter&utm_medium=email&utm_campaign=may", source: "newsletter" },
  chat: { page: "/pricing?utm_source=chat&utm_medium=chat", source: "chat" },
  direct: { page: "/pricing", source: null },
  // Neither the bank's page nor a mail about an order sent anybody to us.
  backFromPaying: { page: "/checkout/cancelled", referrer: "https://checkout.stripe.com/c/pay", source: null },
  mailOfAnOrder: { page: "/account", referrer: "https://mail.google.com/", source: null },
} as const satisfies Record<string, { page: string; referrer?: string; source: string | null }>;
export type Channel = keyof typeof CHANNELS;

/** One arrival; `walks` is how many pages are looked at afterwards, `isSoft` whether the document stayed the same. */
export type Visit = { day: number; device: 0 | 1; channel: Channel; walks: number; isSoft: boolean; isRobot: boolean };
export type Journey = {
  visits: Visit[];
  /** Who asks not to be followed tells no visit. */
  isHidden: boolean;
  buys: { day: number; device: 0 | 1; referrer: string | null } | null;
  /** The last source of the browser that bought, over all days, and whether that day's visits, or the link, can tell. */
  truth: { first: string | null; last: string | null; canBeKnown: boolean };
};

export type Random = () => number;

/** Numbers between 0 and 1, the same ones for the same seed. */
export function randomOf(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function pick<T>(random: Random, of: readonly T[]): T {
  const it = of[Math.floor(random() * of.length)];
  if (it === undefined) throw new Error("nothing to pick from");
  return it;
}

export function makeJourney(random: Random, days: number): Journey {
  const channels = Object.keys(CHANNELS) as Channel[];
  const last = Math.floor(random() * days);
  const isHidden = random() < 0.1;
  const visits: Visit[] = [];
  for (let day = Math.floor(random() * (last + 1)); day <= last; day++) {
    for (let count = Math.floor(random() * 3); count >= 0; count--) {
      const device = random() < 0.15 ? 1 : 0;
      const channel = pick(random, random() < 0.4 ? (["direct"] as const) : channels);
      const isRobot = random() < 0.05;
      visits.push({ day, device, channel, walks: Math.floor(random() * 3), isSoft: random() < 0.5, isRobot });
    }
  }
  if (random() < 0.5) return { visits, isHidden, buys: null, truth: { first: null, last: null, canBeKnown: false } };
  const mine = visits.filter((it) => it.device === 0 && !it.isRobot);
  const arrival = mine.findLast((it) => it.day === last);
  const page = arrival && new URL(CHANNELS[arrival.channel].page, SITE);
  // The page bought on is the one landed on, or another: then its address carries no marks.
  const isLanding = page !== undefined && arrival?.walks === 0;
  const referrer = isLanding ? page.href : random() < 0.9 ? `${SITE}/pricing` : null;
  const named = mine.filter((it) => CHANNELS[it.channel].source);
  const today = named.filter((it) => it.day === last);
  const link = isLanding ? campaignOf(page).source : null;
  const sourceOf = (it: Visit | undefined) => (it ? CHANNELS[it.channel].source : null);
  return {
    ...{ visits, isHidden, buys: { day: last, device: 0, referrer } },
    truth: {
      // The first touch is the day's: what was before it nobody can tell.
      first: isHidden ? link : sourceOf(today[0]),
      last: sourceOf(named.at(-1)),
      canBeKnown: link !== null || (!isHidden && today.length > 0),
    },
  };
}
