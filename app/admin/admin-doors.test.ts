import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { askForInfo } from "@/lib/orders/ask-for-info";
import type { Order } from "@/lib/orders/order";
import { getAdminOrder } from "@/lib/orders/queries";
import { requestRevision } from "@/lib/orders/request-revision";
import { fillIntake } from "@/lib/testing/intakes";
import { buyOrder, orderAt, readOrder, TEAM } from "@/lib/testing/orders";
import { signIn } from "@/lib/testing/sessions";
import { POST } from "./orders/[id]/[action]/route";
import { GET } from "./orders.csv/route";

const ORIGIN = "http://localhost:3000";
const SAME_ORIGIN = { "sec-fetch-site": "same-origin", origin: ORIGIN, host: "localhost:3000" };

let admin: { cookie: string };

beforeAll(async () => {
  expect(env().ADMIN_EMAILS).toContain(TEAM);
  admin = await signIn(TEAM);
});

type Fields = Record<string, string>;
type Stage = Parameters<typeof orderAt>[0] | "PAID" | "NEEDS_REVIEW";

async function act(
  order: Pick<Order, "id">,
  action: string,
  fields: Fields = {},
  headers: Fields = { ...admin, ...SAME_ORIGIN },
): Promise<Response> {
  const seen = (await getAdminOrder(order.id))?.seen ?? "";
  const request = new Request(`${ORIGIN}/admin/orders/${order.id}/${action}`, {
    method: "POST",
    headers: { accept: "text/html", ...headers },
    body: new URLSearchParams({ seen, ...fields }),
  });
  return POST(request, { params: Promise.resolve({ id: order.id, action }) });
}

const HAND_OVER_FIELDS = {
  ...{ summary: "A form that files enquiries.", howToUse: "Open the sheet.", howToRevoke: "Remove our account." },
  ...{ tested: "yes", errorFree: "yes", namedClearly: "yes", documented: "yes" },
  ...{
    fileName1: "Map",
    fileUrl1: "https://files.example/map",
    fileName3: "Guide",
    fileUrl3: "https://files.example/guide",
  },
};

/** Every action with fields that would do, and a state in which it is allowed. */
const ACTIONS: [string, Stage, Fields][] = [
  ["start-work", "INTAKE_COMPLETE", {}],
  ["ask-for-info", "IN_PROGRESS", { question: "Which inbox?" }],
  ["answer-info", "IN_PROGRESS", { requestId: crypto.randomUUID(), answer: "Sales" }],
  ["hand-over", "IN_PROGRESS", HAND_OVER_FIELDS],
  ["request-revision", "DONE", { wish: "Blue, please" }],
  ["decide-revision", "DONE", { requestId: crypto.randomUUID(), decision: "accept" }],
  ["cancel", "PAID", { reason: "Asked to" }],
  ["resolve-review", "NEEDS_REVIEW", { plan: "starter" }],
  ["overrule-intake", "PAID", {}],
  ["renew-intake-link", "PAID", {}],
  ["send-now", "PAID", { emailId: "any" }],
  ["cancel-mail", "PAID", { emailId: "any" }],
  ["resend", "PAID", { emailId: "any" }],
];

function orderIn(stage: Stage): Promise<Order> {
  if (stage === "NEEDS_REVIEW") return buyOrder({ amount: 4_900 });
  return stage === "PAID" ? buyOrder() : orderAt(stage);
}

describe.each(ACTIONS)("%s", (action, stage, fields) => {
  let order: Order;
  let before: unknown;
  const snapshot = async () => JSON.stringify([await readOrder(order.id), await db().orderEvent.count()]);

  beforeEach(async () => {
    order = await orderIn(stage);
    before = await snapshot();
  });

  test.each([
    ["nobody", 401, async () => ({})],
    ["a made-up session", 401, async () => ({ cookie: "levqor-session=guess" })],
    ["the order's own customer", 403, async () => signIn(order.email)],
  ] as const)("is refused to %s", async (_who, status, cookies) => {
    const answer = await act(order, action, fields, { ...(await cookies()), ...SAME_ORIGIN });
    expect(answer.status).toBe(status);
    expect(await snapshot()).toBe(before);
  });

  test.each([
    ["another site", { "sec-fetch-site": "cross-site", origin: "https://evil.example", host: "localhost:3000" }],
    [
      "a neighbour of the site",
      { "sec-fetch-site": "same-site", origin: "https://x.localhost", host: "localhost:3000" },
    ],
    ["an old browser on another site", { origin: "https://evil.example", host: "localhost:3000" }],
  ])("is refused when %s posts it with an administrator's cookie", async (_from, headers) => {
    const answer = await act(order, action, fields, { ...admin, ...headers });
    expect(answer.status).toBe(403);
    expect(await snapshot()).toBe(before);
  });

  test("is refused with words after somebody else was faster, and nothing is lost", async () => {
    const answer = await act(order, action, { ...fields, seen: "1" });
    expect(answer.status).toBe(409);
    const page = await answer.text();
    expect(page).toContain("Somebody was faster");
    for (const text of [fields.summary, fields.question, fields.wish, fields.reason].filter(Boolean)) {
      expect(page).toContain(text);
    }
    expect(await snapshot()).toBe(before);
  });

  test("refuses a field it does not know", async () => {
    const answer = await act(order, action, { ...fields, actor: "somebody@example.com" });
    expect([answer.status, await answer.text()]).toEqual([409, expect.stringContaining("actor")]);
    expect(await snapshot()).toBe(before);
  });
});

test("an order goes through its life by the console's forms, each step under the name of who took it", async () => {
  const order = await orderAt("INTAKE_COMPLETE");
  const go = async (action: string, fields: Fields = {}) => {
    const answer = await act(order, action, fields);
    expect([action, answer.status, answer.headers.get("location")]).toEqual([
      action,
      303,
      `/admin/orders/${order.id}?done=${action}`,
    ]);
    return readOrder(order.id);
  };
  expect((await go("start-work")).status).toBe("IN_PROGRESS");
  const asked = await go("ask-for-info", { question: "Which inbox?" });
  expect([asked.status, asked.dueAt]).toEqual(["IN_PROGRESS", null]);
  const [request] = (await getAdminOrder(order.id))?.infoRequests ?? [];
  expect((await go("answer-info", { requestId: request?.id ?? "", answer: "Sales" })).dueAt).not.toBeNull();
  expect((await go("hand-over", HAND_OVER_FIELDS)).status).toBe("DONE");
  expect((await getAdminOrder(order.id))?.handovers[0]?.files).toEqual([
    { name: "Map", url: "https://files.example/map" },
    { name: "Guide", url: "https://files.example/guide" },
  ]);
  expect((await go("request-revision", { wish: "Blue, please" })).status).toBe("REVISION");
  const wish = (await getAdminOrder(order.id))?.revisions[0]?.id ?? "";
  expect((await go("decide-revision", { requestId: wish, decision: "accept" })).status).toBe("IN_PROGRESS");
  const events = (await getAdminOrder(order.id))?.events ?? [];
  const mine = events.slice(-6).map((it) => [it.step, it.actor]);
  expect(mine.map(([step]) => step)).toEqual([
    ...["startWork", "askForInfo", "answerInfo", "handOver", "requestRevision", "acceptRevision"],
  ]);
  expect(new Set(mine.map(([, actor]) => actor))).toEqual(new Set([TEAM]));
});

test.each(["tested", "errorFree", "namedClearly", "documented"])("nothing is handed over without %s", async (check) => {
  const order = await orderAt("IN_PROGRESS");
  const { [check]: _, ...fields } = HAND_OVER_FIELDS as Fields;
  const answer = await act(order, "hand-over", fields);
  const page = await answer.text();
  expect([answer.status, (await readOrder(order.id)).status]).toEqual([409, "IN_PROGRESS"]);
  expect(page).toContain("Tick");
  expect(page).toContain("A form that files enquiries.");
});

test("what was typed comes back as text and never as markup", async () => {
  const order = await orderAt("INTAKE_COMPLETE");
  const answer = await act(order, "hand-over", {
    ...HAND_OVER_FIELDS,
    summary: "</textarea><script>alert(1)</script>",
  });
  expect(await answer.text()).not.toMatch(/<script|<\/textarea><s/i);
});

test("who presses twice is told that it is done, also when both presses come at once, and it is done once", async () => {
  const order = await orderAt("INTAKE_COMPLETE");
  const seen = (await getAdminOrder(order.id))?.seen ?? "";
  const answers = await Promise.all([act(order, "start-work", { seen }), act(order, "start-work", { seen })]);
  expect(answers.map((it) => it.headers.get("location"))).toEqual(
    Array(2).fill(`/admin/orders/${order.id}?done=start-work`),
  );
  expect((await getAdminOrder(order.id))?.events.filter((it) => it.step === "startWork")).toHaveLength(1);
});

test("a second press is one's own only with the same words, by the same person, and soon", async () => {
  const order = await orderAt("IN_PROGRESS");
  const seen = (await getAdminOrder(order.id))?.seen ?? "";
  const ask = async (question: string) => (await act(order, "ask-for-info", { seen, question })).status;
  expect(await ask("Which inbox?")).toBe(303);
  expect(await ask(" Which inbox?\r\n")).toBe(303);
  expect(await ask("Which calendar?")).toBe(409);
  const newest = { orderId: order.id, step: "askForInfo" };
  await db().orderEvent.updateMany({ where: newest, data: { actor: "colleague@levqor.test" } });
  expect(await ask("Which inbox?")).toBe(409);
  const at = new Date(Date.now() - 3_600_000);
  await db().orderEvent.updateMany({ where: newest, data: { actor: TEAM, at } });
  expect(await ask("Which inbox?")).toBe(409);
  expect((await getAdminOrder(order.id))?.infoRequests).toHaveLength(1);
});

/** Every action in a state in which it would pass again and again, were it not for who was faster. */
const REPEATABLE: [string, () => Promise<{ order: Order; fields: (at: number) => Fields }>][] = [
  ["start-work", async () => ({ order: await orderAt("INTAKE_COMPLETE"), fields: () => ({}) })],
  [
    "ask-for-info",
    async () => ({ order: await orderAt("IN_PROGRESS"), fields: (at) => ({ question: `Question ${at}?` }) }),
  ],
  [
    "answer-info",
    async () => {
      const order = await orderAt("IN_PROGRESS");
      for (let at = 0; at < 8; at++) await askForInfo({ orderId: order.id, question: `Q${at}`, actor: TEAM });
      const asked = (await getAdminOrder(order.id))?.infoRequests ?? [];
      return { order, fields: (at) => ({ requestId: asked[at]?.id ?? "", answer: "Sales" }) };
    },
  ],
  ["hand-over", async () => ({ order: await orderAt("IN_PROGRESS"), fields: () => HAND_OVER_FIELDS })],
  ["request-revision", async () => ({ order: await orderAt("DONE"), fields: (at) => ({ wish: `Wish ${at}` }) })],
  [
    "decide-revision",
    async () => {
      const order = await orderAt("DONE");
      await requestRevision({ orderId: order.id, wish: "Blue", actor: TEAM });
      const requestId = (await getAdminOrder(order.id))?.revisions[0]?.id ?? "";
      return { order, fields: (at) => ({ requestId, decision: at % 2 ? "accept" : "decline", reply: "Because" }) };
    },
  ],
  ["cancel", async () => ({ order: await buyOrder(), fields: (at) => ({ reason: `Reason ${at}` }) })],
  ["resolve-review", async () => ({ order: await buyOrder({ amount: 4_900 }), fields: () => ({ plan: "starter" }) })],
  [
    "overrule-intake",
    async () => {
      const order = await buyOrder();
      await fillIntake(order.id);
      await db().intake.update({ where: { orderId: order.id }, data: { refusedFor: "minors" } });
      return { order, fields: () => ({}) };
    },
  ],
  ["renew-intake-link", async () => ({ order: await buyOrder(), fields: () => ({}) })],
  ...(["send-now", "cancel-mail", "resend"] as const).map((action): (typeof REPEATABLE)[number] => [
    action,
    async () => {
      const order = await buyOrder();
      const where = { orderId: order.id };
      const dueAt = new Date(Date.now() + 3_600_000);
      await db().email.updateMany({ where, data: action === "resend" ? { status: "sent" } : { dueAt } });
      const mails = await db().email.findMany({ where });
      return { order, fields: (at) => ({ emailId: mails[at % mails.length]?.id ?? "" }) };
    },
  ]),
];

test.each(REPEATABLE)("of eight presses of %s on the same page at once one does something", async (action, prepare) => {
  const { order, fields } = await prepare();
  const seen = (await getAdminOrder(order.id))?.seen ?? "";
  const press = (_: unknown, at: number) => act(order, action, { ...fields(at), seen });
  const answers = await Promise.all(Array.from({ length: 8 }, press));
  const events = (await getAdminOrder(order.id))?.events ?? [];
  const steps = events.filter((it) => it.actor === TEAM && it.id > BigInt(seen || 0)).map((it) => it.step);
  expect(steps.length).toBeGreaterThan(0);
  expect(new Set(steps).size).toBe(steps.length);
  // Told that it is done: who did it, and who pressed the very same.
  const first = answers.findIndex((it) => it.status === 303);
  expect(first).not.toBe(-1);
  for (const [at, { status }] of answers.entries()) {
    const isSame = JSON.stringify(fields(at)) === JSON.stringify(fields(first));
    expect(isSame ? [303] : [303, 409]).toContain(status);
  }
});

test("what is written holds no character that nobody sees, and a tick in other words is named", async () => {
  const order = await orderAt("IN_PROGRESS");
  const odd = await act(order, "hand-over", { ...HAND_OVER_FIELDS, tested: "no" });
  expect(await odd.text()).toContain("&#34;Tested&#34; is ticked or not");
  const dirty = { summary: "A\0 form\u202e", fileName1: "Map\r\nof\0 it", howToUse: "One\r\nTwo\u0007" };
  expect((await act(order, "hand-over", { ...HAND_OVER_FIELDS, ...dirty })).status).toBe(303);
  const [handedOver] = (await getAdminOrder(order.id))?.handovers ?? [];
  expect([handedOver?.summary, handedOver?.howToUse]).toEqual(["A form", "One\nTwo"]);
  expect(handedOver?.files[0]?.name).toBe("Map of it");
});

test("a review is resolved as a package of the catalogue, and as nothing else", async () => {
  const order = await buyOrder({ amount: 4_900 });
  expect((await act(order, "resolve-review", { plan: "gold" })).status).toBe(409);
  expect((await act(order, "resolve-review", {})).status).toBe(409);
  expect((await readOrder(order.id)).status).toBe("NEEDS_REVIEW");
  expect((await act(order, "resolve-review", { plan: "starter" })).status).toBe(303);
  expect((await readOrder(order.id)).status).toBe("NEW");
});

test("a message is cancelled and sent from its own order only", async () => {
  const [order, other] = [await buyOrder(), await buyOrder()];
  const mail = await db().email.findFirstOrThrow({ where: { orderId: other.id, kind: "intake-request" } });
  expect((await act(order, "cancel-mail", { emailId: mail.id })).status).toBe(409);
  expect((await act(other, "cancel-mail", { emailId: mail.id })).status).toBe(303);
  expect(await db().email.findUnique({ where: { id: mail.id } })).toMatchObject({ status: "suppressed" });
});

test("a search for what nobody sees finds what is left of it", async () => {
  const order = await buyOrder();
  const query = `?q=%00${encodeURIComponent(order.email)}%00`;
  const answer = await GET(new Request(`${ORIGIN}/admin/orders.csv${query}`, { headers: admin }));
  expect(await answer.text()).toContain(order.reference);
});

test("an unknown action is 404, an unknown order refused, a GET 405 and JSON 415", async () => {
  const order = await orderAt("INTAKE_COMPLETE");
  expect((await act(order, "explode")).status).toBe(404);
  expect((await act(order, "constructor")).status).toBe(404);
  expect((await act({ id: "ord_none" }, "start-work")).status).toBe(409);
  const { GET: get } = await import("./orders/[id]/[action]/route");
  expect((await get(new Request(`${ORIGIN}/admin/orders/${order.id}/start-work`))).status).toBe(405);
  const json = new Request(`${ORIGIN}/admin/orders/${order.id}/start-work`, {
    method: "POST",
    headers: { ...admin, ...SAME_ORIGIN, "content-type": "application/json" },
    body: "{}",
  });
  expect((await POST(json, { params: Promise.resolve({ id: order.id, action: "start-work" }) })).status).toBe(415);
});

describe("the list as a file", () => {
  const download = (query: string, headers: Fields = admin) =>
    GET(new Request(`${ORIGIN}/admin/orders.csv${query}`, { headers }));

  test("is refused to nobody and to a customer", async () => {
    const order = await buyOrder();
    expect((await download("", {})).status).toBe(401);
    expect((await download("", await signIn(order.email))).status).toBe(403);
  });

  test("holds the orders of its filter, and no cell that a spreadsheet would execute", async () => {
    const evil = await buyOrder({ name: '=HYPERLINK("https://evil.example";"click")' });
    const sane = await buyOrder({ plan: "professional" });
    const answer = await download("?plan=starter&q=hyperlink");
    const text = await answer.text();
    expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(text).toContain(evil.reference);
    expect(text).not.toContain(sane.reference);
    expect(text).toContain("\"'=HYPERLINK(");
    expect(text.trimEnd().split("\r\n")).toHaveLength(2);
  });

  test("refuses a filter that does not exist", async () => {
    for (const query of ["?status=LATE", "?limit=5", "?status=NEW&status=DONE", "?__proto__=1", "?plan=%00"]) {
      expect((await download(query)).status).toBe(400);
    }
  });
});
