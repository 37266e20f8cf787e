import { afterEach, beforeAll, expect, test } from "vitest";
import { GET as getLink, POST as postLink } from "@/app/api/auth/link/route";
import { POST as postSignIn } from "@/app/api/auth/sign-in/route";
import { POST as postSignOut } from "@/app/api/auth/sign-out/route";
import { getRequestSession, requireAdminRequest } from "@/lib/auth";
import { spendLink } from "@/lib/auth-magic-link";
import { receiveStripeEvent } from "@/lib/billing/receive-stripe-event";
import { db, transaction } from "@/lib/db";
import { env } from "@/lib/env";
import { queue } from "@/lib/queue";
import { decrypt, hashToken } from "@/lib/secrets";
import { buyOrder, readOrder } from "@/lib/testing/orders";
import { makeEvent, makeSession } from "@/lib/testing/stripe-events";
import { signIn } from "@/lib/users/emails/sign-in";
import { getLinkEmail, linkToken, signInLink } from "@/lib/users/queries";

beforeAll(async () => {
  await queue();
});
afterEach(async () => {
  await db().$executeRaw`UPDATE app_clock SET offset_seconds = 0`;
});

const somebody = () => `${crypto.randomUUID()}@example.com`;

/** A customer: an address with one paid order. */
async function buyer(): Promise<string> {
  const email = somebody();
  await receiveStripeEvent(makeEvent("checkout.session.completed", makeSession({ email })));
  return email;
}

type Post = (request: Request) => Promise<Response>;
function post(door: Post, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
  return door(
    new Request("http://localhost:3000/api/auth/x", {
      method: "POST",
      body: new URLSearchParams(fields).toString(),
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        "sec-fetch-site": "same-origin",
        "x-levqor-address": crypto.randomUUID(),
        ...headers,
      },
    }),
  );
}
const mailsTo = (to: string) => db().email.findMany({ where: { to, kind: "sign-in" }, orderBy: { createdAt: "asc" } });

/** Asks for a link and takes its token out of the mail that is owed. */
async function askFor(email: string, more: Record<string, string> = {}, to = email): Promise<string> {
  expect((await post(postSignIn, { email, ...more })).headers.get("location")).toBe("/sign-in/sent");
  return linkToken((await mailsTo(to)).at(-1)?.key ?? "");
}
const spend = (token: string, headers: Record<string, string> = {}) => post(postLink, { token }, headers);
const cookieOf = (response: Response) => response.headers.get("set-cookie")?.split(";")[0] ?? "";
async function signInAs(email: string): Promise<string> {
  return cookieOf(await spend(await askFor(email)));
}
const asking = (cookie: string) => new Request("http://localhost:3000/", { headers: { cookie } });
const advance = (seconds: number) => db().$executeRaw`
  INSERT INTO app_clock (id, offset_seconds) VALUES (true, ${seconds}) ON CONFLICT (id) DO UPDATE SET offset_seconds = ${seconds}`;
const isSpent = (response: Response) => response.headers.get("location")?.startsWith("/sign-in?error=link");

test("a customer asks, gets one mail, presses the button once, and is signed in", async () => {
  const email = await buyer();
  const token = await askFor(email);
  expect(await mailsTo(email)).toHaveLength(1);
  const response = await spend(token);
  expect([response.status, response.headers.get("location")]).toEqual([303, "/account"]);
  const set = response.headers.get("set-cookie") ?? "";
  for (const part of ["levqor-session=", "HttpOnly", "SameSite=Lax", "Path=/", "Expires="]) expect(set).toContain(part);
  expect(await getRequestSession(asking(cookieOf(response)))).toMatchObject({ email, role: "customer" });
  expect(isSpent(await spend(token))).toBe(true);
});

test("an administrator needs no order, and any way of writing the address is the same one", async () => {
  const [owner = ""] = env().ADMIN_EMAILS;
  await post(postSignIn, { email: `  ${owner.toUpperCase()} ` });
  const cookie = cookieOf(await spend(linkToken((await mailsTo(owner)).at(-1)?.key ?? "")));
  expect(await requireAdminRequest(asking(cookie))).toMatchObject({ email: owner, role: "admin" });
});

test("of two presses at once one signs in", async () => {
  const token = await askFor(await buyer());
  const all = await Promise.all(Array.from({ length: 6 }, () => spend(token)));
  expect(all.filter((it) => it.headers.has("set-cookie"))).toHaveLength(1);
  expect(all.filter(isSpent)).toHaveLength(5);
});

test("whoever only opens the link spends nothing", async () => {
  const email = await buyer();
  const token = await askFor(email);
  expect((await getLink(new Request(`http://localhost:3000/api/auth/link?token=${token}`))).status).toBe(405);
  for (let opened = 0; opened < 3; opened++) expect(await getLinkEmail(token)).toBe(email);
  expect((await spend(token)).headers.has("set-cookie")).toBe(true);
});

test.each([
  [14 * 60 + 58, true],
  [15 * 60 + 1, false],
  [16 * 60, false],
])("%i seconds later the link holds: %s", async (seconds, holds) => {
  const token = await askFor(await buyer());
  await advance(seconds);
  expect((await getLinkEmail(token)) !== null).toBe(holds);
  expect((await spend(token)).headers.has("set-cookie")).toBe(holds);
});

test("a link is made for fifteen minutes; at their end to the millisecond it holds, after it no more", async () => {
  const email = await buyer();
  const [token, late] = [await askFor(email), await askFor(email)];
  const [left] = await db().$queryRaw<{ minutes: number }[]>`
    SELECT EXTRACT(EPOCH FROM max(expires_at) - app_now())::float8 / 60 AS minutes FROM sign_in_tokens WHERE email = ${email}`;
  expect(left?.minutes).toBeGreaterThan(14.9);
  expect(left?.minutes).toBeLessThanOrEqual(15);
  // In one transaction app_now() stands still.
  const spendAt = (link: string, past: string) =>
    transaction(async (tx) => {
      await tx.$executeRaw`
        UPDATE sign_in_tokens SET expires_at = date_trunc('milliseconds', app_now()) + interval '1 millisecond' - ${past}::interval
        WHERE token_hash = ${hashToken(link)}`;
      return spendLink(tx, link);
    });
  expect(await spendAt(late, "2 milliseconds")).toBeNull();
  expect(await spendAt(token, "0")).toContain("levqor-session=");
});

test("a mail that could only bring a dead link is not sent, and says why", async () => {
  const email = await buyer();
  const token = await askFor(email);
  const [mail] = await mailsTo(email);
  if (!mail) return expect.unreachable();
  expect(await signIn.findObjection(mail)).toBeNull();
  await spend(token);
  expect(await signIn.findObjection(mail)).toBe("The link has run out or was used");
});

test("neither the token nor the link stands in any table or log in the clear", async () => {
  const email = await buyer();
  const token = await askFor(email);
  const cookie = await signInAs(email);
  const [rows] = await db().$queryRaw<{ all: string }[]>`
    SELECT concat((SELECT string_agg(emails::text, '') FROM emails), (SELECT string_agg(sign_in_tokens::text, '') FROM sign_in_tokens),
                  (SELECT string_agg(sessions::text, '') FROM sessions), (SELECT string_agg(j.data::text, '') FROM pgboss.job j)) AS all`;
  expect(rows?.all).toContain("sign-in:");
  for (const secret of [token, cookie.split("=")[1] ?? "?"]) expect(rows?.all).not.toContain(secret);
});

test("the mail holds the link as a button and as text, and comes from security@", async () => {
  const email = await buyer();
  await askFor(email, { callbackUrl: "/account/orders/ord_1" });
  const [mail] = await mailsTo(email);
  if (!mail) return expect.unreachable();
  const { subject } = await signIn.compose(mail);
  expect([signIn.sender, subject]).toEqual(["security", "Your link to sign in to Levqor"]);
  const link = new URL(signInLink(mail.key, "/account/orders/ord_1"));
  expect([link.pathname, link.searchParams.get("returnTo")]).toEqual(["/sign-in/link", "/account/orders/ord_1"]);
  expect(mail.body === null || decrypt("mail-body", mail.body)).toBeTruthy();
});

test("an unknown address gets the same answer, no mail, and no row that tells", async () => {
  const [known, unknown] = [await buyer(), somebody()];
  const answers = [await post(postSignIn, { email: known }), await post(postSignIn, { email: unknown })];
  const seen = await Promise.all(
    answers.map(async (it) => {
      const { "x-request-id": _, ...headers } = Object.fromEntries(it.headers);
      return { status: it.status, headers, body: await it.text() };
    }),
  );
  expect(seen[0]).toEqual(seen[1]);
  expect(await db().email.count({ where: { to: unknown } })).toBe(0);
  expect(await db().signInToken.count({ where: { email: unknown } })).toBe(0);
  expect(await db().user.count({ where: { email: { in: [unknown, known] } } })).toBe(0);
});

test("known and unknown addresses are both answered on the beat, and never before it", async () => {
  // Only ever later on a busy machine: what differs by address happens before the beat.
  for (const email of [await buyer(), somebody(), await buyer(), somebody()]) {
    const startedAt = performance.now();
    await post(postSignIn, { email });
    expect(performance.now() - startedAt).toBeGreaterThan(390);
  }
});

test("one network asks for five links to one mailbox in a quarter of an hour, known or not, and its owner still gets one", async () => {
  for (const email of [await buyer(), somebody()]) {
    const stranger = { "x-levqor-address": crypto.randomUUID() };
    const all = await Promise.all(Array.from({ length: 7 }, () => post(postSignIn, { email }, stranger)));
    expect(all.map((it) => it.status).sort()).toEqual([303, 303, 303, 303, 303, 429, 429]);
    expect((await post(postSignIn, { email })).status).toBe(303);
  }
});

test("all networks together ask for twenty links to one mailbox", async () => {
  const email = somebody();
  const all = await Promise.all(Array.from({ length: 22 }, () => post(postSignIn, { email })));
  expect(all.filter((it) => it.status === 429)).toHaveLength(2);
});

test.each([
  ["r&d@example.com", "R&D@Example.com"],
  ["a/b@example.com", "a/b@example.com"],
  ["a..b@docomo.example", "a..b@docomo.example"],
  ["jürgen@example.de", "JÜRGEN@example.de"],
  ["ada@bücher.example", "ada@xn--bcher-kva.example"],
  ["ada@xn--bcher-kva.example", "Ada@BÜCHER.example"],
])("who bought as %s signs in as %s", async (bought, written) => {
  const local = crypto.randomUUID();
  const { id } = await buyOrder({ email: `${local}.${bought}` });
  const { email } = await readOrder(id);
  const cookie = cookieOf(await spend(await askFor(`${local}.${written}`, {}, email)));
  expect(await getRequestSession(asking(cookie))).toMatchObject({ email, role: "customer" });
});

test("of two session cookies that differ neither is believed; the same one twice is one", async () => {
  const [mine, theirs] = [await signInAs(await buyer()), await signInAs(await buyer())];
  expect(await getRequestSession(asking(`${mine}; ${theirs}`))).toBeNull();
  expect(await getRequestSession(asking(`${theirs}; x=1; ${mine}`))).toBeNull();
  expect(await getRequestSession(asking(`${mine}; ${mine}`))).not.toBeNull();
});

test("one network asks ten times in five minutes", async () => {
  const headers = { "x-levqor-address": "203.0.113.9" };
  const all = await Promise.all(Array.from({ length: 12 }, () => post(postSignIn, { email: somebody() }, headers)));
  expect(all.filter((it) => it.status === 429)).toHaveLength(2);
});

test.each([
  ...["", "ada", "a@b", "a@example.com,b@example.com", "a@example.com\nbcc: b@x.test", "@example.com"],
  ...["a b@example.com", "a\0@example.com", '"a"@example.com', "Ada <a@example.com>", "a@b@example.com", "a@127.0.0.1"],
  ...["a;b@example.com", "a@exa mple.com", "a@example..com", "a\u200b@example.com", `${"a".repeat(250)}@example.com`],
  ...["\ud800@example.com", "a@-example.com", "a@example.com."],
])("%j is no address: the page says so and nothing is owed", async (email) => {
  const before = await db().email.count();
  expect((await post(postSignIn, { email })).headers.get("location")).toMatch(/^\/sign-in\?error=email/);
  expect(await db().email.count()).toBe(before);
});

test("whoever loses the place in ADMIN_EMAILS loses the rights at once, and the session for good", async () => {
  const email = somebody();
  env().ADMIN_EMAILS.push(email);
  const cookie = await signInAs(email);
  expect(await requireAdminRequest(asking(cookie))).toMatchObject({ email, role: "admin" });
  const place = env().ADMIN_EMAILS.indexOf(email);
  env().ADMIN_EMAILS.splice(place, 1);
  await expect(requireAdminRequest(asking(cookie))).rejects.toMatchObject({ code: "unauthorized" });
  env().ADMIN_EMAILS.push(email);
  expect(await getRequestSession(asking(cookie))).toBeNull();
});

test("a customer who was an administrator stays a customer", async () => {
  const email = await buyer();
  env().ADMIN_EMAILS.push(email);
  const cookie = await signInAs(email);
  expect(await getRequestSession(asking(cookie))).toMatchObject({ role: "admin" });
  env().ADMIN_EMAILS.splice(env().ADMIN_EMAILS.indexOf(email), 1);
  expect(await getRequestSession(asking(cookie))).toMatchObject({ role: "customer" });
  await expect(requireAdminRequest(asking(cookie))).rejects.toMatchObject({ code: "forbidden" });
});

test("a link asked for while known opens nothing after the order is gone; a session then ends for good", async () => {
  const email = await buyer();
  const cookie = await signInAs(email);
  const token = await askFor(email);
  await db().order.deleteMany({ where: { email } });
  expect(isSpent(await spend(token))).toBe(true);
  expect(await getRequestSession(asking(cookie))).toBeNull();
  await receiveStripeEvent(makeEvent("checkout.session.completed", makeSession({ email })));
  expect(await getRequestSession(asking(cookie))).toBeNull();
});

test("a session lasts thirty days", async () => {
  const cookie = await signInAs(await buyer());
  await advance(30 * 86_400 - 60);
  expect(await getRequestSession(asking(cookie))).not.toBeNull();
  await advance(30 * 86_400 + 60);
  expect(await getRequestSession(asking(cookie))).toBeNull();
});

test("signing in again changes the session and ends the browser's old one", async () => {
  const email = await buyer();
  const first = await signInAs(email);
  const second = cookieOf(await spend(await askFor(email), { cookie: first }));
  expect(second).not.toBe(first);
  expect(await getRequestSession(asking(first))).toBeNull();
  expect(await getRequestSession(asking(second))).toMatchObject({ email });
});

test("signing out ends this browser's session, everywhere ends them all, and nobody else's", async () => {
  const [email, other] = [await buyer(), await buyer()];
  const cookies = [await signInAs(email), await signInAs(email), await signInAs(email)];
  const others = await signInAs(other);
  const [a = "", b = "", c = ""] = cookies;
  const out = await post(postSignOut, {}, { cookie: a });
  expect([out.status, out.headers.get("set-cookie")]).toEqual([303, expect.stringContaining("Max-Age=0")]);
  const live = async (list: string[]) =>
    Promise.all(list.map(async (it) => (await getRequestSession(asking(it))) !== null));
  expect(await live([a, b, c, others])).toEqual([false, true, true, true]);
  await post(postSignOut, { everywhere: "yes" }, { cookie: b });
  expect(await live([a, b, c, others])).toEqual([false, false, false, true]);
});

test("no form of another site signs anybody in, out, or asks for a link", async () => {
  const email = await buyer();
  const token = await askFor(email);
  const cookie = await signInAs(email);
  const elsewhere = { "sec-fetch-site": "cross-site", origin: "https://elsewhere.test", cookie };
  for (const [door, fields] of [
    [postSignIn, { email }],
    [postLink, { token }],
    [postSignOut, {}],
  ] as const) {
    expect((await post(door, fields, elsewhere)).status).toBe(403);
  }
  expect(await getLinkEmail(token)).toBe(email);
  expect(await getRequestSession(asking(cookie))).not.toBeNull();
});

test.each([
  "https://elsewhere.test/account",
  "//elsewhere.test/account",
  "/\\elsewhere.test",
  "/account//elsewhere.test",
  "javascript:alert(1)",
  "/account/../../api/sandbox",
  "/account\r\nSet-Cookie: x=1",
  "/accounting",
  "/api/auth/sign-out",
  "account",
])("nobody is led to %j after signing in", async (callbackUrl) => {
  const email = await buyer();
  const token = await askFor(email, { callbackUrl });
  expect((await mailsTo(email)).at(-1)?.data).toEqual({ returnTo: "/account" });
  const response = await post(postLink, { token, returnTo: callbackUrl });
  expect(response.headers.get("location")).toBe("/account");
});

test("a page of ours is where one comes back to", async () => {
  const email = await buyer();
  const token = await askFor(email, { callbackUrl: "/account/orders/ord_abc" });
  expect((await post(postLink, { token, returnTo: "/account/orders/ord_abc" })).headers.get("location")).toBe(
    "/account/orders/ord_abc",
  );
});

test.each([
  "",
  "x",
  "levqor-session=",
  `levqor-session=${"a".repeat(500)}`,
  "levqor-session=%00",
  "other=1; levqor-session=abc",
])("the cookie %j is nobody", async (cookie) => {
  expect(await getRequestSession(asking(cookie))).toBeNull();
  await expect(requireAdminRequest(asking(cookie))).rejects.toMatchObject({ code: "unauthorized" });
});
