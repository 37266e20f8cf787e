import { type Attribution, attributionOfFirstTouch, BASES, type Touch, UNKNOWN } from "@/lib/metrics/attribution";
import { scrubText } from "@/lib/metrics/scrub-text";

type Words = Readonly<Record<string, string>>;

/** What Stripe takes of one value. Nothing of ours comes near; only a hand at Stripe could write more. */
const LONGEST = 200;

/** An attribution as the metadata of a checkout session: one short text a fact, readable at Stripe. */
export function attributionMetadata(attribution: Attribution): Record<string, string> {
  const { basis, landingPath, landedAt, first, last } = attribution;
  const words = {
    ...{ basis, landing_path: landingPath, landed_at: landedAt?.toISOString() },
    ...{ first_source: first?.source, first_medium: first?.medium, first_campaign: first?.campaign },
    ...{ last_source: last?.source, last_medium: last?.medium, last_campaign: last?.campaign },
  };
  return Object.fromEntries(Object.entries(words).flatMap(([name, it]) => (it ? [[name, it.slice(0, LONGEST)]] : [])));
}

/** The attribution in a session's metadata; one that knows a first touch only, or nothing, is read as such. */
export function readAttribution(words: Words): Attribution {
  const basis = BASES.find((it) => it === words.basis);
  if (!basis) return attributionOfFirstTouch(words.first_touch ?? "");
  const landing = { landingPath: textOf(words, "landing_path"), landedAt: dateOf(words.landed_at) };
  const last = readTouch(words, "last");
  if (!last || basis === "unknown") return { ...UNKNOWN, ...landing };
  return { basis, ...landing, first: readTouch(words, "first") ?? last, last };
}

function readTouch(words: Words, which: "first" | "last"): Touch | null {
  const source = textOf(words, `${which}_source`);
  return source
    ? { source, medium: textOf(words, `${which}_medium`), campaign: textOf(words, `${which}_campaign`) }
    : null;
}

function textOf(words: Words, name: string): string | null {
  return scrubText(words[name] ?? "", LONGEST) || null;
}

function dateOf(text: string | undefined): Date | null {
  const date = new Date(text && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) ? text : Number.NaN);
  return Number.isNaN(date.getTime()) ? null : date;
}
