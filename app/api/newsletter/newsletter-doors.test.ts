import { beforeAll, beforeEach, expect, test } from "vitest";
import { GET as getCsv } from "@/app/admin/leads.csv/route";
import { POST as confirm } from "@/app/api/newsletter/confirm/route";
import { POST as ask, GET as getAsk } from "@/app/api/newsletter/route";
import { POST as postPreferences } from "@/app/api/preferences/route";
import { POST as postUnsubscribe } from "@/app/api/unsubscribe/route";
import { GET as getMarketing, POST as postMarketing } from "@/app/api/v1/marketing/summary/route";
import { db } from "@/lib/db";
import { hasDeclinedMarketing, unsubscribeLink } from "@/lib/email/queries";
import { stateOf } from "@/lib/leads/lead";
import { listLeads } from "@/lib/leads/list-leads";
import { confirmLink, countLeads, getLead } from "@/lib/leads/queries";
import { queue } from "@/lib/queue";
import { buyOrder, TEAM } from "@/lib/testing/orders";
import { signIn } from "@/lib/testing/sessions";

// A worker elsewhere: outside a running server there is no after().
Object.assign(process.env, { WORKER: "inline" });

beforeAll(async () => {
  await queue();
});
beforeEach(() => db().lead.deleteMany());

const ORIGIN = "http://localhost:3000";
const FORM = "application/x-www-form-urlencoded";
type Sent = { type?: string; headers?: Record<string, string> };
const post = (path: string, body: string, { type = FORM, headers = {} }: Sent = {}) =>
  new Request(`${ORIGIN}${path}`, {
    method: "POST",
    body,
    headers: { "content-type": type, "x-levqor-address": crypto.randomUUID(), host: "localhost:3000", ...headers },
  });
const postJson = (body: unknown) => ask(post("/api/newsletter", JSON.stringify(body), { type: "application/json" }));
const postForm = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
  ask(
    post("/api/newsletter", new URLSearchParams(fields).toString(), { headers: { accept: "text/html", ...headers } }),
  );
const somebody = () => `ada-${crypto.randomUUID()}@example.com`;
const tokenOf = async (email: string) => {
  const lead = await db().lead.findUniqueOrThrow({ where: { email } });
  return new URL(confirmLink({ email, askedAt: lead.requestedAt })).searchParams.get("token") ?? "";
};
const stateNow = async (email: string) => {
  const lead = await getLead(email);
  return lead && stateOf(lead);
};

test("JSON and a form are answered alike for every address, and the page they came from is kept", async () => {
  const email = somebody();
  const answers = [await postJson({ email }), await postJson({ email }), await postJson({ email: somebody() })];
  expect(answers.map((it) => it.status)).toEqual([200, 200, 200]);
  const texts = await Promise.all(answers.map((it) => it.text()));
  expect(new Set(texts).size).toBe(1);
  expect(JSON.parse(texts[0] ?? "")).toMatchObject({ status: "ok" });
  const other = somebody();
  const referer = `${ORIGIN}/pricing?utm_source=google&utm_medium=cpc&session=${"a1".repeat(20)}#x`;
  const answer = await postForm({ email: ` ${other.toUpperCase()} ` }, { referer, "sec-fetch-site": "same-origin" });
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/newsletter/sent"]);
  expect(await getLead(other)).toMatchObject({ source: "/pricing?utm_source=google&utm_medium=cpc" });
  expect(await db().email.count({ where: { to: email } })).toBe(1);
});

test("a form that is refused names its field and gives back what was typed", async () => {
  const typed = `<b>ada at "example"</b>`;
  const answer = await postForm({ email: typed });
  const html = await answer.text();
  expect(answer.status).toBe(422);
  expect(html).toContain("Your e-mail is not one plain e-mail address");
  expect(html).toContain("&#60;b&#62;ada at &#34;example&#34;&#60;/b&#62;");
  expect(html).not.toContain("<b>");
  expect((await postForm({})).status).toBe(422);
});

test("JSON that is refused names its field; what is not known, too large or no body of ours is refused", async () => {
  const wrong = await postJson({ email: "nobody" });
  expect(wrong.status).toBe(400);
  expect(await wrong.json()).toMatchObject({ errors: [{ path: "email" }] });
  for (const body of [{}, [], { email: 1 }, { email: somebody(), admin: true }, { email: ["a@b.de"] }])
    expect((await postJson(body)).status).toBe(400);
  expect((await ask(post("/api/newsletter", "email=a", { type: "text/plain" }))).status).toBe(415);
  expect((await postForm({ email: "x".repeat(9_000) })).status).toBe(413);
  expect((await getAsk(new Request(`${ORIGIN}/api/newsletter`))).status).toBe(405);
  const foreign = { origin: "https://evil.example", "sec-fetch-site": "cross-site" };
  expect((await postForm({ email: somebody() }, foreign)).status).toBe(403);
  expect(await db().lead.count()).toBe(0);
});

test("one network asks ten times in five minutes", async () => {
  const headers = { "x-levqor-address": "203.0.113.9" };
  const statuses = [];
  for (let at = 0; at < 11; at++) statuses.push((await postForm({ email: "nobody" }, headers)).status);
  expect(statuses).toEqual([...Array<number>(10).fill(422), 429]);
});

test("the button confirms by form and by JSON, and tells a link that has run out from one that is not ours", async () => {
  const email = somebody();
  await postJson({ email });
  const token = await tokenOf(email);
  const page = await confirm(post(`/newsletter/confirm?token=${token}`, ""));
  expect([page.status, page.headers.get("location")]).toEqual([303, "/newsletter/confirmed"]);
  const again = await confirm(post("/newsletter/confirm", JSON.stringify({ token }), { type: "application/json" }));
  expect([again.status, await again.json()]).toEqual([200, { status: "confirmed" }]);
  expect((await confirm(new Request(`${ORIGIN}/newsletter/confirm?token=${token}`, { method: "POST" }))).status).toBe(
    200,
  );
  expect((await confirm(post("/newsletter/confirm?token=wrong", ""))).status).toBe(404);
  await db().lead.deleteMany();
  const late = await confirm(post(`/newsletter/confirm?token=${token}`, ""));
  expect([late.status, late.headers.get("location")]).toEqual([303, `/newsletter/confirm?token=${token}`]);
});

test("one click ends newsletter and offers; the preferences turn each on again by itself", async () => {
  const email = somebody();
  await postJson({ email });
  await confirm(post(`/newsletter/confirm?token=${await tokenOf(email)}`, ""));
  const token = new URL(unsubscribeLink(email)).searchParams.get("token") ?? "";
  expect((await postUnsubscribe(post(`/unsubscribe?token=${token}`, "List-Unsubscribe=One-Click"))).status).toBe(200);
  expect([await stateNow(email), await hasDeclinedMarketing(email)]).toEqual(["unsubscribed", true]);
  const choose = async (choice: string) => (await postPreferences(post(`/preferences?token=${token}`, choice))).headers;
  expect((await choose("newsletter=on")).get("location")).toBe(`/preferences?token=${token}&saved=newsletter-on`);
  expect([await stateNow(email), await hasDeclinedMarketing(email)]).toEqual(["subscribed", true]);
  await choose("marketing=on");
  await choose("newsletter=off");
  expect([await stateNow(email), await hasDeclinedMarketing(email)]).toEqual(["unsubscribed", false]);
  expect((await postPreferences(post(`/preferences?token=${token}`, "newsletter=on&marketing=on"))).status).toBe(400);
});

test("the list shows who asked, what they did and what they paid since, page by page", async () => {
  const emails = [somebody(), somebody(), somebody()];
  for (const email of emails) {
    await postJson({ email });
    await db().$executeRaw`UPDATE leads SET created_at = created_at - interval '1 minute' WHERE email <> ${email}`;
  }
  const [oldest = "", middle = "", newest = ""] = emails;
  await confirm(post(`/newsletter/confirm?token=${await tokenOf(middle)}`, ""));
  await buyOrder({ email: middle });
  await buyOrder({ email: somebody() });
  const first = await listLeads({}, 2);
  expect(first.leads.map((it) => it.email)).toEqual([newest, middle]);
  expect(first.leads[1]).toMatchObject({ steps: ["asked", "confirmed"], orders: 1, paidCents: 9_900 });
  const second = await listLeads({ cursor: first.next ?? undefined }, 2);
  expect([second.leads.map((it) => it.email), second.next]).toEqual([[oldest], null]);
  expect((await listLeads({ state: "subscribed" }, 9)).leads.map((it) => it.email)).toEqual([middle]);
  expect((await listLeads({ q: `${oldest.slice(0, 12)} EXAMPLE` }, 9)).leads.map((it) => it.email)).toEqual([oldest]);
  expect((await listLeads({ q: "%" }, 9)).leads).toEqual([]);
  expect(await countLeads()).toEqual({
    ...{ total: 3, waiting: 2, subscribed: 1, unsubscribed: 0 },
    ...{ buyers: 1, orders: 1, paidCents: 9_900 },
  });
});

test("the download is for the team, formula-safe, and refuses a filter that does not exist", async () => {
  await postJson({ email: somebody(), name: "=HYPERLINK(1)" });
  const get = (query: string, headers: Record<string, string>) =>
    getCsv(new Request(`${ORIGIN}/admin/leads.csv${query}`, { headers }));
  expect((await get("", {})).status).toBe(401);
  expect((await get("", await signIn("nobody@example.com"))).status).toBe(401);
  const admin = await signIn(TEAM);
  const text = await (await get("?state=waiting", admin)).text();
  expect(text.split("\r\n")[0]).toContain("email,name,state,source,steps,orders,paid_cents");
  expect(text).toContain("'=HYPERLINK(1)");
  for (const query of ["?state=x", "?cursor=x", "?nonsense=1"]) expect((await get(query, admin)).status).toBe(400);
});

test("what we say of ourselves is one file, whose testimonials are real or none", async () => {
  const answer = await getMarketing(new Request(`${ORIGIN}/api/v1/marketing/summary`));
  const said = await answer.json();
  expect(answer.status).toBe(200);
  expect(said.headlines[0].title).toBe("Hand us a chore. It runs itself in 48 hours.");
  expect(said.callsToAction[0]).toEqual({ label: "See packages and prices", url: `${ORIGIN}/pricing` });
  expect(said.usps).toHaveLength(3);
  expect(said.testimonials).toEqual([]);
  expect(answer.headers.get("vary"), "a cache between us and many sites").toBe("Origin");
  expect((await postMarketing(new Request(`${ORIGIN}/api/v1/marketing/summary`, { method: "POST" }))).status).toBe(405);
});
