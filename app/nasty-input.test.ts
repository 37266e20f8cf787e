import { readdirSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import type { Handler } from "@/lib/http";
import { answerInfo } from "@/lib/orders/answer-info";
import { askForInfo } from "@/lib/orders/ask-for-info";
import { cancelOrder } from "@/lib/orders/cancel-order";
import { getAdminOrder, intakeToken } from "@/lib/orders/queries";
import { requestRevision } from "@/lib/orders/request-revision";
import { queue } from "@/lib/queue";
import { readPath } from "@/lib/read-path";
import { orderAt, readOrder, TEAM } from "@/lib/testing/orders";
import { signIn } from "@/lib/testing/sessions";

// A worker elsewhere: outside a running server there is no after(). And no limit, which would answer before a door does.
Object.assign(process.env, { WORKER: "inline", RATE_LIMIT_MULTIPLIER: "1000" });

/** Every door there is, found by its file. */
const DOORS = readdirSync("app", { recursive: true, encoding: "utf8" })
  .filter((it) => it.endsWith("route.ts"))
  .sort();
const NASTY: [string, string][] = [
  ["a NUL, a bell and half a character", "a\0b\u0007\ud800"],
  ["only a NUL", "\0"],
  ["an encoded NUL", "%00"],
  ["a number beyond all", "9".repeat(400)],
  ["a moment before all", "0000-01-01T00:00:00.000Z~x"],
];
const MEGABYTE = "x".repeat(1_048_576);
const QUERY = ["q", "status", "plan", "sort", "after", "before", "token", "to", "limit", "cursor", "conversationId"];
const FIELDS = [
  ...["email", "callbackUrl", "token", "returnTo", "everywhere", "plan", "addons", "device", "field", "value"],
  ...["goal", "v.goal", "choose", "send", "wish", "question", "seen", "message", "name", "conversationId"],
  ...["marketing", "note", "assignee", "advance", "provider"],
];

let cookie: string;
let good: Record<string, string>;

beforeAll(async () => {
  await queue();
  const order = await orderAt("IN_PROGRESS", { email: TEAM });
  good = { id: order.id, token: intakeToken(await readOrder(order.id)), action: "ask-for-info", task: "none" };
  ({ cookie } = await signIn(TEAM));
});

type Sent = { request: Request; params: Record<string, string> };

/** Every way in which one text can come to a door: in its path, its query, a field of a form or of JSON, and as a name. */
function requestsOf(door: string, text: string): Sent[] {
  const base = `http://localhost:3000/${door.replace(/\/route\.ts$/, "")}`;
  const { CRON_SECRET, INTERNAL_API_SECRET } = env();
  // What these doors begin takes its time, and reads nothing that is sent.
  const isTask = door.startsWith("internal/");
  const secrets: Record<string, string> = isTask
    ? {}
    : { authorization: `Bearer ${CRON_SECRET}`, "x-internal-secret": INTERNAL_API_SECRET };
  const headers = (): Record<string, string> => ({
    ...{ cookie, host: "localhost:3000", "sec-fetch-site": "same-origin", "x-levqor-address": crypto.randomUUID() },
    ...secrets,
  });
  const get = (query: Record<string, string>) =>
    new Request(`${base}?${new URLSearchParams(query)}`, { headers: headers() });
  const form = (fields: Record<string, string>) =>
    new Request(base, { method: "POST", body: new URLSearchParams(fields), headers: headers() });
  const json = (body: unknown) =>
    new Request(base, {
      method: "POST",
      body: JSON.stringify(body),
      headers: { ...headers(), "content-type": "application/json" },
    });
  const parts = [...door.matchAll(/\[+(?:\.\.\.)?(\w+)\]+/g)].map((it) => it[1] ?? "");
  const params = Object.fromEntries(parts.map((it) => [it, good[it] ?? "x"]));
  const given: Record<string, string> = door.startsWith("api/intake")
    ? { token: good.token ?? "", device: "desk" }
    : {};
  const inPath = parts.flatMap((it) => [get({}), form({}), json({})].map((request) => [request, it] as const));
  const names = text === MEGABYTE ? ["q", "token", "message"] : null;
  const inRest = [
    ...(names ?? QUERY).map((it) => get({ [it]: text })),
    ...(names ?? FIELDS).flatMap((it) => [form({ ...given, [it]: text }), json({ ...given, [it]: text })]),
    ...[get({ [text]: "1" }), form({ [text]: "1" }), json({ [text]: "1" }), json(text)],
  ];
  return [
    ...inPath.map(([request, it]) => ({ request, params: { ...params, [it]: text } })),
    ...inRest.map((request) => ({ request, params })),
  ];
}

test.each(DOORS)("no text makes a 500 of app/%s", async (door) => {
  const handlers = (await import(`./${door.replace(/\.ts$/, "")}.ts`)) as Record<string, Handler>;
  const failures: string[] = [];
  for (const [what, text] of [...NASTY, ["a megabyte", MEGABYTE] as const]) {
    for (const { request, params } of requestsOf(door, text)) {
      const answer = await handlers[request.method]?.(request, { params: Promise.resolve(params) });
      await answer?.text();
      if (answer?.status === 500) failures.push(`${what}: ${request.method} ${request.url.slice(0, 120)}`);
    }
  }
  expect(failures).toEqual([]);
});

test.each(NASTY.slice(0, 2))("a path that holds %s is a 404 at a door, and nothing at a page", async (_, text) => {
  const { POST } = await import("./account/orders/[id]/change/route");
  const headers = { cookie, host: "localhost:3000", "sec-fetch-site": "same-origin" };
  const body = new URLSearchParams({ wish: "Blue" });
  const request = new Request("http://localhost:3000/account/orders/x/change", { method: "POST", headers, body });
  expect((await POST(request, { params: Promise.resolve({ id: text }) })).status).toBe(404);
  expect(await getAdminOrder((await readPath(Promise.resolve({ id: text }))).id)).toBeNull();
});

test("what people write is kept without what nobody sees, in every place where they write", async () => {
  const dirty = " One\0\r\nTwo\u0007\t\u202ethree\ud800 ";
  const clean = "One\nTwo\tthree\ufffd";
  const { id: orderId } = await orderAt("IN_PROGRESS");
  await askForInfo({ orderId, question: dirty, actor: TEAM });
  const asked = await db().infoRequest.findFirstOrThrow({ where: { orderId } });
  await answerInfo({ orderId, requestId: asked.id, answer: dirty, actor: TEAM });
  expect(await db().infoRequest.findFirst({ where: { orderId } })).toMatchObject({ question: clean, answer: clean });
  expect(await askForInfo({ orderId, question: "\0\u0007", actor: TEAM })).toMatchObject({ done: false });
  expect(await cancelOrder({ orderId, reason: dirty, actor: TEAM })).toEqual({ done: true });
  const handedOver = await orderAt("DONE");
  await requestRevision({ orderId: handedOver.id, wish: dirty, actor: TEAM });
  expect(await db().revisionRequest.findFirst({ where: { orderId: handedOver.id } })).toMatchObject({ wish: clean });
});
