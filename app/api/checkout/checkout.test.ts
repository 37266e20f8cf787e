import { expect, test } from "vitest";
import { GET, POST } from "@/app/api/checkout/route";
import { db } from "@/lib/db";
import { sellingStandIns } from "@/lib/testing/selling-stand-ins";

const standIns = await sellingStandIns();

const FORM = "application/x-www-form-urlencoded";
const BROWSER = { accept: "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8" };

/** A request of a client of its own, so that no test uses up another's allowance. */
function post(body: string | object, headers: Record<string, string> = {}): Promise<Response> {
  const isForm = typeof body === "string";
  return POST(
    new Request("http://localhost:3000/api/checkout", {
      method: "POST",
      body: isForm ? body : JSON.stringify(body),
      headers: {
        "content-type": isForm ? FORM : "application/json",
        "x-levqor-address": crypto.randomUUID(),
        ...headers,
      },
    }),
  );
}
const newest = () => standIns.stripe.sessions()[0];

test("JSON in, the payment page and its session out", async () => {
  const response = await post({ plan: "starter", email: "ada@example.com" });
  expect(response.status).toBe(200);
  expect(response.headers.get("cache-control")).toBe("no-store");
  const { url, sessionId } = await response.json();
  expect(url).toContain(standIns.env.STRIPE_API_BASE);
  expect(newest()).toMatchObject({ id: sessionId, amount_total: 99_00, customer_email: "ada@example.com" });
});

test("a plain form is sent on to the payment page", async () => {
  const response = await post("plan=growth&interval=year&addons=white-label&addons=sla-99-9&email=", BROWSER);
  expect(response.status).toBe(303);
  expect(response.headers.get("location")).toBe(newest()?.url);
  expect(newest()?.metadata).toMatchObject({ plan: "growth", interval: "year", addons: "white-label,sla-99-9" });
});

test("the page the buyer came from is kept, without what is personal", async () => {
  await post({ plan: "starter" }, { referer: "http://localhost:3000/pricing?utm_source=news&email=ada@x.test" });
  expect(newest()?.metadata?.first_touch).toBe("/pricing?utm_source=news");
  await post({ plan: "starter" });
  expect(newest()?.metadata?.first_touch).toBeFalsy();
});

test("a checkout that was started is counted, with the page and its campaign; one that was refused is not", async () => {
  const started = () => db().metricEvent.findMany({ where: { type: "checkout" }, orderBy: { id: "asc" } });
  const before = (await started()).length;
  const agent = "Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0";
  const headers = { referer: "http://localhost:3000/pricing?utm_source=chat&utm_medium=chat", "user-agent": agent };
  await post({ plan: "starter", email: "ada@example.com" }, headers);
  await post({ plan: "platinum" }, headers);
  standIns.faults.set("stripe", "error500");
  await post({ plan: "starter" }, headers);
  const [checkout, ...more] = (await started()).slice(before);
  expect(more).toEqual([]);
  expect(checkout).toMatchObject({
    path: "/pricing",
    source: "chat",
    medium: "chat",
    device: "desktop",
    emailHash: null,
  });
  expect(newest()?.metadata).toMatchObject({ basis: "chat", landing_path: "/pricing", last_source: "chat" });
});

test.each<[string, object, string]>([
  ["no plan", {}, "plan"],
  ["an empty plan", { plan: "" }, "plan"],
  ["an unknown plan", { plan: "platinum" }, "plan"],
  ["a plan that is a number", { plan: 1 }, "plan"],
  ["a plan that is endless", { plan: "x".repeat(5_000) }, "plan"],
  ["an unknown interval", { plan: "growth", interval: "week" }, "interval"],
  ["an interval on a package", { plan: "starter", interval: "month" }, "interval"],
  ["an add-on on a package", { plan: "starter", addons: ["white-label"] }, "addons"],
  ["an unknown add-on", { plan: "growth", addons: ["yacht"] }, "addons"],
  ["a crowd of add-ons", { plan: "growth", addons: Array(50).fill("white-label") }, "addons"],
  ["no e-mail address", { plan: "starter", email: "ada" }, "email"],
  ["two e-mail addresses", { plan: "starter", email: "a@x.test,b@x.test" }, "email"],
  ["a price of its own", { plan: "starter", amountCents: 1 }, "amountCents"],
  ["a currency of its own", { plan: "starter", currency: "usd" }, "currency"],
  ["a page of its own to return to", { plan: "starter", successUrl: "https://elsewhere.test" }, "successUrl"],
])("%s is 400, names the field and opens nothing", async (_, body, path) => {
  const before = standIns.stripe.sessions().length;
  const response = await post(body);
  expect(response.status).toBe(400);
  const problem = await response.json();
  expect(problem).toMatchObject({ type: "urn:levqor:error:invalid", status: 400 });
  expect(problem.errors.map((it: { path: string }) => it.path.split(".")[0])).toContain(path);
  expect(standIns.stripe.sessions()).toHaveLength(before);
});

test("a wrong kind of value is told apart from a missing one", async () => {
  expect((await (await post({ plan: 1 })).json()).errors).toEqual([{ path: "plan", message: "must be a name" }]);
  expect((await (await post({})).json()).errors).toEqual([{ path: "plan", message: "is missing" }]);
});

test("a browser whose form was wrong gets a page, a program its problem", async () => {
  const page = await post("plan=platinum", BROWSER);
  expect([page.status, page.headers.get("content-type")]).toEqual([400, "text/html; charset=utf-8"]);
  expect(await page.text()).toContain("There is no plan called &#34;platinum&#34;.");
  const program = await post("plan=platinum", { accept: "*/*" });
  expect([program.status, program.headers.get("content-type")]).toEqual([400, "application/problem+json"]);
});

test.each(["error500", "rateLimited"] as const)(
  "while Stripe answers with %s nobody is charged, and it says so",
  async (fault) => {
    standIns.faults.set("stripe", fault);
    const program = await post({ plan: "starter" });
    expect([program.status, program.headers.get("retry-after")]).toEqual([503, "30"]);
    expect((await program.json()).detail).toContain("Nothing was charged");
    const page = await post("plan=starter", BROWSER);
    expect([page.status, page.headers.get("retry-after")]).toEqual([503, "30"]);
    expect(await page.text()).toContain("Nothing was charged");
  },
);

test("twenty a minute from one address, then 429 with the time to wait", async () => {
  const headers = { "x-levqor-address": "203.0.113.7" };
  const responses = await Promise.all(Array.from({ length: 23 }, () => post({ plan: "platinum" }, headers)));
  expect(responses.filter((it) => it.status === 400)).toHaveLength(20);
  const limited = responses.filter((it) => it.status === 429);
  expect(limited).toHaveLength(3);
  for (const name of ["retry-after", "ratelimit", "ratelimit-policy"])
    expect(limited[0]?.headers.get(name)).toBeTruthy();
  const page = await post("plan=starter", { ...headers, ...BROWSER });
  expect([page.status, page.headers.get("content-type")]).toEqual([429, "text/html; charset=utf-8"]);
});

test("other methods, types and sizes are refused", async () => {
  const get = await GET(new Request("http://localhost:3000/api/checkout"));
  expect([get.status, get.headers.get("allow")]).toEqual([405, "POST, OPTIONS"]);
  expect((await post({ plan: "starter" }, { "content-type": "text/plain" })).status).toBe(415);
  expect((await post({ plan: "x".repeat(70_000) })).status).toBe(413);
});
