import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { DateTime } from "./date-time";
import { Money } from "./money";

test("whole pounds have no pence, others have both digits", () => {
  expect(renderToStaticMarkup(<Money cents={99_00} currency="gbp" />)).toContain(">£99<");
  expect(renderToStaticMarkup(<Money cents={99_50} currency="GBP" />)).toContain(">£99.50<");
  expect(renderToStaticMarkup(<Money cents={2_870_40} currency="gbp" />)).toContain(">£2,870.40<");
  expect(renderToStaticMarkup(<Money cents={-49_00} currency="gbp" />)).toContain(">-£49<");
});

test("a currency without minor units is not divided", () => {
  expect(renderToStaticMarkup(<Money cents={500} currency="jpy" />)).toContain(">¥500<");
});

test("a moment is written in UK time and kept exact for machines and on hover", () => {
  const html = renderToStaticMarkup(<DateTime value={new Date("2026-07-01T16:00:05Z")} />);
  expect(html).toContain(">Wed 1 Jul, 17:00<");
  expect(html).toContain('dateTime="2026-07-01T16:00:05.000Z"');
  expect(html).toContain('title="Wednesday 1 July 2026 at 17:00:05 BST"');
});

test("midnight is 00:00, in winter as in summer", () => {
  expect(renderToStaticMarkup(<DateTime value={new Date("2026-11-26T00:00:00Z")} />)).toContain(">Thu 26 Nov, 00:00<");
  expect(renderToStaticMarkup(<DateTime value={new Date("2026-06-30T23:00:00Z")} style="weekday" />)).toContain(
    ">Wed 00:00<",
  );
});
