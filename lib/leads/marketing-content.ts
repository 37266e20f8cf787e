import { formatMoney } from "@/lib/format-money";
import { CURRENCY, PACKAGES } from "@/lib/pricing/catalog";
import { INTAKE } from "@/lib/pricing/policy";
import { deliveryWords } from "@/lib/pricing/words";

/**
 * What we say of ourselves, once: the home page reads it, and GET /api/v1/marketing/summary gives it to others. Figures
 * come from the catalogue.
 */
const [STARTER] = PACKAGES;
const SPEED = deliveryWords(STARTER.deliveryHours);
const PRICE = formatMoney(STARTER.amountCents, CURRENCY);

/** The headline of the home page: what is sold, two lines, the words below them, and what makes it safe to try. */
export const HEADLINE = {
  above: "Automation built for small businesses",
  lines: ["Hand us a chore.", `It runs itself in ${SPEED}.`],
  text: `Chasing invoices, answering enquiries, copying orders: we build it in your own accounts, test it and hand it over with plain instructions. From ${PRICE}, paid once. The clock starts when you send a ${INTAKE.minutes}-minute form.`,
  promises: ["Full refund until work starts", "No passwords", "A person to ask"],
} as const;

/** What search engines and previews are told. */
export const SHORT = {
  title: `Levqor: a chore automated in ${SPEED}`,
  text: "We build the automation in your own accounts, test it and hand it over with plain instructions.",
} as const;

export const CLOSING = {
  title: "Which chore goes first?",
  text: `One workflow is ${PRICE}. Not sure that it fits? Ask before you buy.`,
} as const;

export const CALLS_TO_ACTION = {
  packages: { label: "See packages and prices", path: "/pricing" },
  how: { label: "How it works", path: "/#how" },
  guide: { label: "Get the guide", path: "/newsletter" },
  ask: { label: "Ask a question", path: "/contact" },
} as const;

/** What stays with the customer, which is what sets us apart. */
export const USPS = [
  {
    title: "The documents",
    text: "A note for every workflow: what starts it, what it does, where it writes, and how to change it. Written for you, not for engineers.",
  },
  {
    title: "The access",
    text: "Everything runs in your own accounts, under your own sign-ins. Nothing you rely on sits in a place you cannot open.",
  },
  {
    title: "The off switch",
    text: "The hand-over shows how to take our access away and how to stop each workflow. You need nobody's permission for either.",
  },
] as const;

export type Testimonial = { quote: string; name: string; business: string };

/** Words of real customers who agreed to be quoted, and of nobody else. None yet: the section then does not appear. */
export const TESTIMONIALS: readonly Testimonial[] = [];
