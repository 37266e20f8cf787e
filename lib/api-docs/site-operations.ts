import { z } from "zod";
import type { Operation, Parameter } from "@/lib/api-docs/operation";
import { PUBLIC_EVENT_TYPES } from "@/lib/metrics/event";
import { trackInput } from "@/lib/metrics/schema";

const count = z.int().min(0);
const counts = z.object({ page_view: count, cta_click: count, newsletter: count, conversion: count });
const day = (name: string, text: string): Parameter => ({ name, in: "query", schema: z.string(), text });

const summary = z.looseObject({
  total: counts,
  last24h: counts,
  last7d: counts,
  conversionRate: z.number().nullable().describe("conversion / page_view; null without page views"),
  ctr: z.number().nullable().describe("cta_click / page_view; null without page views"),
  visitors: count,
  daily: z.array(z.looseObject({ date: z.iso.date(), visitors: count })),
  topPages: z.array(z.looseObject({ path: z.string() })),
  topReferrers: z.array(z.looseObject({ referrer: z.string() })),
  revenue: z.looseObject({ currency: z.literal("gbp"), paidCents: count, refundedCents: count, netCents: z.int() }),
});

const words = z.object({ title: z.string(), text: z.string() });
const marketing = z.object({
  headlines: z.array(words),
  callsToAction: z.array(z.object({ label: z.string(), url: z.url() })),
  usps: z.array(words),
  testimonials: z.array(z.object({ quote: z.string(), name: z.string(), business: z.string() })),
});

/** What needs no key: the figures of the site's visits, and what we say of ourselves. */
export function siteOperations(): Operation[] {
  return [
    {
      ...{
        id: "track-event",
        group: "Metrics",
        method: "POST",
        path: "/api/v1/metrics/track",
        title: "Count an event",
      },
      text: `Counts one event of a visit: ${PUBLIC_EVENT_TYPES.join(", ")}. No cookie, no address and no e-mail address is kept; a browser that asks not to be tracked is not. From a page of another site it works where that site is on our list. text/plain is read as well, for beacons. The body may be 8 kB.`,
      access: "everybody",
      body: trackInput,
      answers: [{ status: 200, text: "Committed", schema: z.object({ status: z.literal("ok") }) }],
      refusals: [
        [400, "Something is wrong with the body; errors names each field"],
        [403, "Sent by a page of a site that is not on the list"],
        [413, "The body is over 8 kB"],
        [429, "Too many requests; Retry-After says when to come back"],
      ],
      example: { path: "/api/v1/metrics/track", status: 200, body: { type: "page_view", path: "/pricing" } },
    },
    {
      ...{
        id: "get-figures",
        group: "Metrics",
        method: "GET",
        path: "/api/v1/metrics/summary",
        title: "Read the figures",
      },
      text: "Visits, clicks and conversions of a range, day by day, with the pages and sites that led to them and the money that came of it. For whoever holds the dashboard's token, and for administrators.",
      access: "figures",
      parameters: [
        day("from", "First day, 2026-11-01, or an instant on a whole hour"),
        day("to", "Last day, or the instant the range ends at"),
        day("zone", "Where days begin, such as Europe/London; UTC if left out"),
      ],
      answers: [{ status: 200, text: "The figures; of all time where no range was asked for", schema: summary }],
      refusals: [
        [400, "The range cannot be read"],
        [401, "No token that holds"],
      ],
      example: { path: "/api/v1/metrics/summary?from=2026-11-01&to=2026-11-30", status: 200 },
    },
    {
      ...{ id: "get-marketing", group: "Site", method: "GET", path: "/api/v1/marketing/summary" },
      title: "Read what we say of ourselves",
      text: "Headlines, calls to action and what sets us apart, as the home page has them. testimonials is empty until there are real ones.",
      access: "everybody",
      answers: [{ status: 200, text: "The words", schema: marketing }],
      example: { path: "/api/v1/marketing/summary", status: 200 },
    },
  ];
}
