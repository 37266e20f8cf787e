import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { POST as postAnswer } from "@/app/account/orders/[id]/answer/route";
import { POST as postChange } from "@/app/account/orders/[id]/change/route";
import { readAccountOrder } from "@/app/account/orders/[id]/read-account-order";
import { SESSION_DAYS, sessionCookieName } from "@/lib/auth-session";
import { receiveStripeEvent } from "@/lib/billing/receive-stripe-event";
import { db } from "@/lib/db";
import { listOrdersOf } from "@/lib/orders/queries";
import { queue } from "@/lib/queue";
import { hashToken } from "@/lib/secrets";
import { makeEvent, makeSession } from "@/lib/testing/stripe-events";

beforeAll(async () => {
  await queue();
});

/** A customer with one paid order in a state, and their cookie. */
async function customer(order: Parameters<ReturnType<typeof db>["order"]["update"]>[0]["data"] = {}) {
  const email = `${randomUUID()}@example.com`;
  const session = makeSession({ email });
  await receiveStripeEvent(makeEvent("checkout.session.completed", session));
  const { id } = await db().order.update({ where: { stripeSessionId: session.id }, data: order });
  const token = randomUUID();
  const user = await db().user.create({ data: { id: `usr_${randomUUID()}`, email } });
  const expiresAt = new Date(Date.now() + SESSION_DAYS * 86_400_000);
  await db().session.create({ data: { tokenHash: hashToken(token), userId: user.id, expiresAt } });
  return { email, id, cookie: `${sessionCookieName()}=${token}` };
}

async function asked(orderId: string) {
  const data = { id: randomUUID(), orderId, question: "Which calendar?", askedBy: "owner@levqor.test" };
  return db().infoRequest.create({ data });
}

type Door = typeof postAnswer;
function post(door: Door, id: string, fields: Record<string, string>, headers: Record<string, string>) {
  const request = new Request(`http://localhost:3000/account/orders/${id}/x`, {
    method: "POST",
    body: new URLSearchParams(fields).toString(),
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      "sec-fetch-site": "same-origin",
      "x-levqor-address": randomUUID(),
      ...headers,
    },
  });
  return door(request, { params: Promise.resolve({ id }) });
}
const problemOf = async (response: Response) => ({ status: response.status, body: await response.text() });

test("a customer sees their own orders, newest first, and each with what is needed", async () => {
  const { email, id } = await customer({ status: "IN_PROGRESS", pausedAt: new Date(), pausedLeftSeconds: 3_600 });
  await receiveStripeEvent(makeEvent("checkout.session.completed", makeSession({ email, plan: "growth" })));
  const question = await asked(id);
  expect((await listOrdersOf(email)).map((it) => it.plan)).toEqual(["growth", "starter"]);
  const found = await readAccountOrder(email, id);
  expect(found?.needs.questions).toMatchObject([{ id: question.id, question: "Which calendar?" }]);
  expect(found?.standing.sentence).toContain("We need an answer from you");
  expect(JSON.stringify(found?.questions)).not.toContain("owner@levqor.test");
});

test.each(["CANCELED", "REFUNDED", "DISPUTED"] as const)(
  "an order that is %s asks its customer nothing",
  async (status) => {
    const { email, id } = await customer({ status });
    await asked(id);
    expect((await readAccountOrder(email, id))?.needs).toEqual({ questions: [], intake: null });
  },
);

test("before the intake, its link stands on the page", async () => {
  const { email, id } = await customer({ status: "INTAKE_PENDING" });
  expect((await readAccountOrder(email, id))?.needs.intake?.link).toMatch(/\/intake\/[\w-]{32}$/);
});

test("work we do not take on is said on the page, and a person can take it on all the same", async () => {
  const { email, id } = await customer({ status: "INTAKE_PENDING" });
  await db().intake.create({ data: { orderId: id, refusedFor: "medical decisions" } });
  expect((await readAccountOrder(email, id))?.needs.intake).toMatchObject({ isRefused: true });
  await db().intake.update({ where: { orderId: id }, data: { overruledBy: "owner@levqor.test" } });
  expect((await readAccountOrder(email, id))?.needs.intake).toMatchObject({ isRefused: false });
});

test("another's order, an unknown one and a broken id are the same nothing", async () => {
  const [mine, theirs] = [await customer(), await customer()];
  for (const id of [theirs.id, `ord_${"x".repeat(22)}`, "", "%00", "' OR 1=1 --", mine.id.toUpperCase()]) {
    expect(await readAccountOrder(mine.email, id)).toBeNull();
  }
  expect(await readAccountOrder(`%${mine.email.slice(1)}`, mine.id)).toBeNull();
});

test("only mails sent to the customer are listed", async () => {
  const { email, id } = await customer({ status: "DONE" });
  const row = { kind: "payment-confirmation", orderId: id, dueAt: new Date(), status: "sent" } as const;
  const [own, other] = [randomUUID(), randomUUID()];
  await db().email.create({ data: { ...row, id: own, key: own, to: email, subject: "Mine" } });
  await db().email.create({ data: { ...row, id: other, key: other, to: "else@example.com", subject: "Else" } });
  expect((await readAccountOrder(email, id))?.mails.map((it) => it.subject)).toEqual(["Mine"]);
});

test("the answer to a question arrives, once", async () => {
  const { id, email, cookie } = await customer({
    status: "IN_PROGRESS",
    pausedAt: new Date(),
    pausedLeftSeconds: 3_600,
  });
  const question = await asked(id);
  const fields = { [`answer-${question.id}`]: "Google" };
  const response = await post(postAnswer, id, fields, { cookie });
  expect([response.status, response.headers.get("location")]).toEqual([303, `/account/orders/${id}?said=answer`]);
  expect(await db().infoRequest.findUnique({ where: { id: question.id } })).toMatchObject({ answer: "Google" });
  expect((await db().orderEvent.findMany({ where: { orderId: id } })).at(-1)).toMatchObject({ actor: email });
  expect((await post(postAnswer, id, fields, { cookie })).status).toBe(409);
});

test("what was typed comes back with what to do when it is refused, and when the session has ended", async () => {
  const { id, cookie } = await customer({ status: "IN_PROGRESS" });
  const question = await asked(id);
  const name = `answer-${question.id}`;
  await post(postAnswer, id, { [name]: "Google" }, { cookie });
  const words = "No, wait: Outlook </textarea><script>";
  const kept = "No, wait: Outlook &#60;/textarea&#62;&#60;script&#62;</textarea>";
  const again = await problemOf(await post(postAnswer, id, { [name]: words }, { cookie }));
  expect(again).toEqual({ status: 409, body: expect.stringContaining(kept) });
  expect(again.body).toContain("This question has been answered already.");
  expect(again.body).toContain(`href="/account/orders/${id}"`);
  const over = await problemOf(await post(postChange, id, { wish: words }, {}));
  expect(over).toEqual({ status: 401, body: expect.stringContaining(kept) });
  expect(over.body).toContain(`href="/sign-in?callbackUrl=%2Faccount%2Forders%2F${id}"`);
});

test("a change is asked for while one is included", async () => {
  const { id, cookie } = await customer({ status: "DONE", deliveredAt: new Date() });
  expect((await post(postChange, id, { wish: "" }, { cookie })).status).toBe(409);
  expect((await post(postChange, id, { wish: "Send it at nine" }, { cookie })).status).toBe(303);
  expect(await db().order.findUnique({ where: { id } })).toMatchObject({ status: "REVISION" });
  await db().order.update({ where: { id }, data: { status: "DONE", revisionsUsed: 1 } });
  expect((await post(postChange, id, { wish: "And at ten" }, { cookie })).status).toBe(409);
});

test("a browser that posted no form of ours is told so, and led back to where it was", async () => {
  const { id, cookie } = await customer({ status: "DONE", deliveredAt: new Date() });
  const browser = { cookie, accept: "text/html", host: "localhost:3000" };
  const from = (referer: string) => post(postChange, id, { wishes: "x" }, { ...browser, referer });
  const page = await (await from(`http://localhost:3000/account/orders/${id}?said=answer`)).text();
  expect(page).toContain("The request is not valid");
  expect(page).toContain(`href="/account/orders/${id}?said=answer">Back to where you were`);
  expect(await (await from("https://evil.example/account")).text()).toContain('href="/">Go to the home page');
  expect(await (await from("http://localhost:3000//evil.example/")).text()).toContain('href="/evil.example/"');
});

test("nothing of another customer can be answered or changed, by any id, cookie or header", async () => {
  const mine = await customer({ status: "IN_PROGRESS" });
  const theirs = await customer({ status: "IN_PROGRESS" });
  const question = await asked(theirs.id);
  const fields = { [`answer-${question.id}`]: "Mine now" };
  const asOther = { cookie: mine.cookie, "x-user-email": theirs.email, "x-forwarded-user": theirs.email };
  const theirOrder = await problemOf(await post(postAnswer, theirs.id, fields, asOther));
  const nobodys = await problemOf(await post(postAnswer, "ord_nobodys", fields, asOther));
  expect(theirOrder).toEqual(nobodys);
  expect(theirOrder.status).toBe(404);
  // Their question under my order.
  expect((await post(postAnswer, mine.id, fields, asOther)).status).toBe(409);
  expect((await post(postChange, theirs.id, { wish: "x" }, asOther)).status).toBe(404);
  for (const cookie of ["", `${sessionCookieName()}=guess`, theirs.cookie.slice(0, -1), theirs.email]) {
    expect((await post(postAnswer, theirs.id, fields, { cookie })).status).toBe(401);
  }
  expect(
    (await post(postAnswer, theirs.id, fields, { cookie: theirs.cookie, "sec-fetch-site": "cross-site" })).status,
  ).toBe(403);
  expect((await db().infoRequest.findUniqueOrThrow({ where: { id: question.id } })).answer).toBeNull();
});
