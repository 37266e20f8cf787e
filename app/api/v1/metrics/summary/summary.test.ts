import { expect, test } from "vitest";
import { transaction } from "@/lib/db";
import { env } from "@/lib/env";
import { plainFact } from "@/lib/metrics/event";
import { writeEvents } from "@/lib/metrics/write-events";
import { GET, POST } from "./route";

const URL_ = "http://localhost:3000/api/v1/metrics/summary";
const ask = (query = "", headers: Record<string, string> = { authorization: `Bearer ${env().DASHBOARD_TOKEN}` }) =>
  GET(new Request(URL_ + query, { headers }));

test("the figures are for whoever may read them, and are kept by no cache", async () => {
  expect((await ask("", {})).status).toBe(401);
  expect((await ask("", { authorization: "Bearer wrong" })).status).toBe(401);
  await transaction((tx) => writeEvents(tx, [plainFact({ type: "page_view", path: "/" })]));
  for (const headers of [undefined, { "x-internal-secret": env().INTERNAL_API_SECRET }]) {
    const response = await ask("", headers);
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("no-store");
    const summary = await response.json();
    expect(summary).toMatchObject({
      total: { page_view: 1, cta_click: 0, newsletter: 0, conversion: 0 },
      last24h: { page_view: 1 },
      last7d: { page_view: 1 },
      ...{ conversionRate: 0, ctr: 0, visitors: 0, topPages: [{ path: "/", page_view: 1 }] },
    });
    expect(summary.daily).toMatchObject([{ date: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/), page_view: 1 }]);
    expect(Object.keys(summary)).toEqual(expect.arrayContaining(["topReferrers", "revenue"]));
  }
  expect((await POST(new Request(URL_, { method: "POST" }))).status).toBe(405);
});

test.each([
  ["", undefined, undefined],
  ["?from=2031-05-10&to=2031-05-10", "2031-05-10T00:00:00.000Z", "2031-05-11T00:00:00.000Z"],
  ["?from=2031-05-10&to=2031-05-11&zone=Europe/London", "2031-05-09T23:00:00.000Z", "2031-05-11T23:00:00.000Z"],
  ["?from=2031-05-10&to=2031-05-10&zone=%2B02:00", "2031-05-09T22:00:00.000Z", "2031-05-10T22:00:00.000Z"],
  ["?from=2031-05-10&to=2031-05-10&zone=+02:00", "2031-05-09T22:00:00.000Z", "2031-05-10T22:00:00.000Z"],
  ["?from=2031-05-10T07:00:00Z&to=2031-05-10T10:00:00+02:00", "2031-05-10T07:00:00.000Z", "2031-05-10T08:00:00.000Z"],
  ["?from=1970-01-01&to=2199-12-31", "1970-01-01T00:00:00.000Z", "2200-01-01T00:00:00.000Z"],
])("'%s' is the range from %s to %s", async (query, from, to) => {
  const response = await ask(query);
  expect(response.status).toBe(200);
  const { range } = await response.json();
  if (from) expect(range).toMatchObject({ from, to });
  else expect(range.zone).toBe("UTC");
});

test.each([
  ["?from=yesterday", "from"],
  ["?from=2031-02-30", "from"],
  ["?from=", "from"],
  ["?to=2031-05-10T07:30:00Z", "to"],
  ["?to=2031-05-10T07:00:00", "to"],
  ["?to=9999-12-31", "to"],
  ["?from=0001-01-01", "from"],
  ["?from=2031-05-10&from=2031-05-11", "from"],
  ["?from=2031-05-12&to=2031-05-10", "from"],
  ["?from=2198-01-01", "from"],
  ["?zone=Mars/Olympus", "zone"],
  ["?zone=%2B05:30", "zone"],
  ["?from=2031-05-10&zone=Asia/Kolkata", "zone"],
  ["?zone=a%00b", "zone"],
  ["?since=2031-05-10", "since"],
])("'%s' is refused, and %s is named", async (query, field) => {
  const response = await ask(query);
  expect(response.status).toBe(400);
  expect((await response.json()).errors).toMatchObject([{ path: field }]);
});
