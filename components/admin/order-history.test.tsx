import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { OrderHistory } from "@/components/admin/order-history";
import { UNKNOWN } from "@/lib/metrics/attribution";

const events = [
  {
    ...{ id: 1n, orderId: "ord_1", step: "open", from: null, to: "AWAITING_PAYMENT" as const, actor: "stripe" },
    ...{ detail: "", at: new Date("2031-05-06T09:00:00Z") },
  },
];
const first = { source: "www.google.com", medium: "referral", campaign: null };
const landedAt = new Date("2031-05-06T07:08:00Z");
const textOf = (attribution: Parameters<typeof OrderHistory>[0]["attribution"]) =>
  renderToStaticMarkup(<OrderHistory events={events} attribution={attribution} />)
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

test("an order's history begins with the first visit, as far as it is known", () => {
  const known = { basis: "visitor-hash" as const, landingPath: "/guides", landedAt, first, last: first };
  expect(textOf(known)).toMatch(
    /First visit Tue 6 May, 08:08 on \/guides From www\.google\.com \/ referral Order opened/,
  );
  expect(textOf({ ...known, landedAt: null })).toContain("First visit Before checkout on /guides");
  expect(textOf({ ...UNKNOWN, landingPath: "/", landedAt })).toContain("on / No source was named Order opened");
});

test("of an order whose visit nobody knows, it begins with the order", () => {
  for (const attribution of [null, UNKNOWN]) expect(textOf(attribution)).not.toContain("First visit");
});
