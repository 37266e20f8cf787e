import { beforeAll, expect, test } from "vitest";
import { metricTables, VALUE_TABLES } from "@/components/dashboard/metric-tables";
import { receiveStripeEvent } from "@/lib/billing/receive-stripe-event";
import { transaction } from "@/lib/db";
import { env } from "@/lib/env";
import { plainFact } from "@/lib/metrics/event";
import { getSummary } from "@/lib/metrics/queries";
import { writeEvents } from "@/lib/metrics/write-events";
import { makeEvent, makeSession } from "@/lib/testing/stripe-events";
import { GET } from "./csv/[table]/route";

const ask = (table: string, words = "", headers: Record<string, string> = bearer()) =>
  GET(new Request(`http://localhost:3000/dashboard/csv/${table}${words}`, { headers }), {
    params: Promise.resolve({ table }),
  });
const bearer = () => ({ authorization: `Bearer ${env().DASHBOARD_TOKEN}` });
const linesOf = async (answer: Response) => (await answer.text()).trimEnd().split("\r\n");

beforeAll(async () => {
  const seen = [
    ...Array.from({ length: 30 }, (_, at) =>
      plainFact({ type: "page_view", path: `/page-${at}`, visitorHash: `v${at}` }),
    ),
    plainFact({ type: "page_view", path: '=HYPERLINK("http://evil.example","x")', source: "+cmd|' /C calc'!A0" }),
    plainFact({ type: "cta_click", path: "/page-1", label: "buy-starter" }),
    plainFact({ type: "page_view", path: "/page-1", botSignals: ["isbot"] }),
  ];
  await transaction((tx) => writeEvents(tx, seen));
  await receiveStripeEvent(makeEvent("checkout.session.completed", makeSession({ email: "csv@example.com" })));
});

test("every table of the page has its file, with the same columns and figures", async () => {
  const summary = await getSummary({ from: null, to: null, zone: "UTC" });
  for (const { key, corner, columns, rows } of metricTables(summary)) {
    const answer = await ask(key, "?range=all&zone=UTC");
    expect(answer.status, key).toBe(200);
    expect(answer.headers.get("content-disposition")).toMatch(new RegExp(`levqor-${key}-[\\d-]{10}\\.csv`));
    expect(answer.headers.get("cache-control")).toContain("no-store");
    const [head = "", ...lines] = await linesOf(answer);
    expect(head.replace("\uFEFF", "").split(",")[0]?.replaceAll('"', ""), key).toBe(corner);
    expect(head.split(",")).toHaveLength(columns.length + 1);
    expect(lines.length, key).toBeGreaterThanOrEqual(rows.length);
  }
  expect((await linesOf(await ask("daily", "?range=7d"))).length).toBeGreaterThan(7);
});

test("a file holds every value and not only the first", async () => {
  expect(await linesOf(await ask("pages", "?range=all"))).toHaveLength(1 + 31);
});

test("money is in pounds, and the last line is the ledger's sum", async () => {
  const { revenue } = await getSummary({ from: null, to: null, zone: "UTC" });
  const last = (await linesOf(await ask("revenue", "?range=all"))).at(-1);
  expect(last).toBe(`Together,${revenue.netCents / 100},,${revenue.orders},${revenue.netCents / 100}`);
});

test("what a visitor wrote is no formula", async () => {
  for (const table of ["pages", "sources"]) {
    for (const line of await linesOf(await ask(table, "?range=all"))) expect(line).not.toMatch(/(^|,)"?[=+\-@]/);
  }
});

test("nobody but a reader of the figures is given one", async () => {
  for (const table of [...Object.keys(VALUE_TABLES), "daily", "revenue", "unknown"]) {
    expect((await ask(table, "", {})).status, table).toBe(401);
  }
});

test("a table or a range that does not exist is refused by name", async () => {
  for (const table of ["unknown", "constructor", "__proto__", ""]) expect((await ask(table)).status, table).toBe(404);
  const wrong = ["?range=1y", "?from=tomorrow", "?zone=Mars/Olympus", "?zone=Asia/Kolkata", "?nonsense=1"];
  for (const words of [...wrong, "?from=2026-02-01&to=2026-01-01", "?range=7d&range=30d", "?from=0000-00-00"]) {
    const answer = await ask("daily", words);
    expect(answer.status, words).toBe(400);
    expect(JSON.stringify(await answer.json()), words).toMatch(/"path":"(range|from|to|zone|nonsense)"/);
  }
});
