import { appUrl, env } from "@/lib/env";
import { botSignals } from "@/lib/metrics/bot-signals";
import { deviceOf } from "@/lib/metrics/device";
import { emailHash } from "@/lib/metrics/email-hash";
import type { Json, MetricFact } from "@/lib/metrics/event";
import { campaignOf, isErrand, NO_CAMPAIGN, pathOf, referrerHostOf } from "@/lib/metrics/page-address";
import type { TrackInput } from "@/lib/metrics/schema";
import { scrubText } from "@/lib/metrics/scrub-text";
import { visitorHash } from "@/lib/metrics/visitor-hash";

const LONGEST_AGENT = 512;
const LONGEST_LABEL = 100;
const LONGEST_TEXT = 2_048;
/** What is never kept, whatever it looks like. */
const SENSITIVE = /(authorization|cookie|password|secret|token|api[-_]?key|e?mail|phone|card)$/i;

type Sender = { headers: Pick<Headers, "get">; address: string };

/**
 * What is kept of an event that a browser told: never an address, an e-mail, a query or a fragment. The page is the one
 * named, or else the one the request came from.
 */
export async function readEvent(body: TrackInput, { headers, address }: Sender): Promise<MetricFact> {
  const agent = (headers.get("user-agent") ?? "").slice(0, LONGEST_AGENT);
  const visitor = await visitorHash({ address, agent });
  const own = [ownHost(), headers.get("host")];
  const page = pageOf(body, headers, own);
  const referrer = body.referrer ? URL.parse(body.referrer) : null;
  const marked = [page, referrer && own.includes(referrer.host) ? referrer : null].find((it) =>
    it?.search.includes("utm_"),
  );
  const payload = (scrubPayload(body.payload ?? {}) ?? {}) as MetricFact["payload"];
  const label = payload.label;
  const path = page ? pathOf(page) : null;
  return {
    type: body.type,
    path,
    referrerHost: isErrand(path) ? null : referrerHostOf(referrer, own),
    emailHash: body.email === undefined ? null : emailHash(body.email),
    visitorHash: visitor,
    ...(marked ? campaignOf(marked) : NO_CAMPAIGN),
    country: countryOf(headers),
    device: deviceOf(agent),
    label: typeof label === "string" ? label.slice(0, LONGEST_LABEL).toWellFormed().trim() || null : null,
    payload,
    botSignals: botSignals({ agent, visitorHash: visitor }),
  };
}

let host: string | undefined;

function ownHost(): string {
  host ??= new URL(appUrl()).host;
  return host;
}

/** The page named; where none is, the page of ours that the request came from. */
function pageOf({ path }: TrackInput, headers: Pick<Headers, "get">, own: readonly (string | null)[]): URL | null {
  if (path !== undefined)
    return /^\/(?!\/)/.test(path) ? URL.parse(`http://page${path}`) : URL.parse(path, "http://page");
  const cameFrom = URL.parse(headers.get("referer") ?? "");
  return cameFrom && own.includes(cameFrom.host) ? cameFrom : null;
}

/** Only where the platform writes this header over whatever a client sent. */
function countryOf(headers: Pick<Headers, "get">): string | null {
  const country = env().VERCEL ? headers.get("x-vercel-ip-country") : null;
  return country && /^[A-Z]{2}$/.test(country) ? country : null;
}

function scrubPayload(value: Json): Json {
  if (typeof value === "string") return scrubText(value, LONGEST_TEXT);
  if (typeof value === "number" && Math.abs(value) > 99_999_999) return "[number]";
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(scrubPayload);
  return Object.fromEntries(
    Object.entries(value).map(([name, it]) => [
      scrubText(name, LONGEST_TEXT),
      SENSITIVE.test(name) ? "[removed]" : scrubPayload(it),
    ]),
  );
}
