import { beforeAll, expect, test } from "vitest";
import { GET, POST } from "@/app/api/webhooks/stripe/checkout-completed/route";
import { db } from "@/lib/db";
import { queue } from "@/lib/queue";
import { makeEvent, makeSession, signBody } from "@/lib/testing/stripe-events";
import { signatureFor, webhookRequest } from "@/lib/testing/webhook";

beforeAll(async () => {
  // A worker elsewhere: outside a running server there is no after().
  process.env.WORKER = "inline";
  await queue();
});

const bodyOf = () => {
  const event = makeEvent("checkout.session.completed", makeSession());
  return { id: event.id, body: JSON.stringify(event, null, 2) };
};
const seconds = () => Math.floor(Date.now() / 1_000);

test("a signed event is received, and its repeat too", async () => {
  const { id, body } = bodyOf();
  for (let count = 0; count < 2; count++) {
    const response = await POST(webhookRequest(body, signatureFor(body)));
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ received: true });
    expect(response.headers.get("x-request-id")).toMatch(/^req_/);
  }
  expect(await db().stripeEvent.count({ where: { id } })).toBe(1);
});

test.each<[string, (body: string) => { body?: string; headers?: Record<string, string> }]>([
  ["no signature", () => ({})],
  [
    "a signature of another secret",
    (body) => ({ headers: { "stripe-signature": signBody(body, { secret: `whsec_${"x".repeat(32)}` }) } }),
  ],
  ["a signature older than 300 s", (body) => ({ headers: signatureFor(body, seconds() - 301) })],
  ["a signature from the future", (body) => ({ headers: signatureFor(body, seconds() + 301) })],
  [
    "a signature without a timestamp",
    (body) => ({
      headers: { "stripe-signature": signatureFor(body)["stripe-signature"]?.replace(/^t=\d+,/, "") ?? "" },
    }),
  ],
  ["a signature that is none", () => ({ headers: { "stripe-signature": "t=1,v1=zz" } })],
  [
    "a body that was encoded again",
    (body) => ({ body: JSON.stringify(JSON.parse(body)), headers: signatureFor(body) }),
  ],
  ["a byte added", (body) => ({ body: `${body} `, headers: signatureFor(body) })],
])("%s is refused and leaves no row", async (_, spoil) => {
  const { id, body } = bodyOf();
  const spoiled = spoil(body);
  const response = await POST(webhookRequest(spoiled.body ?? body, spoiled.headers));
  expect(response.status).toBe(400);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(await db().stripeEvent.count({ where: { id } })).toBe(0);
});

test("a body that never ends is cut at the cap", async () => {
  let sent = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 65_536;
      controller.enqueue(new Uint8Array(65_536));
    },
  });
  const response = await POST(webhookRequest(endless, { "stripe-signature": "t=1,v1=0" }));
  expect(response.status).toBe(413);
  expect(sent).toBeLessThan(1_048_576 + 4 * 65_536);
});

test("another method is refused with what is allowed", async () => {
  const response = await GET(new Request("http://localhost:3000/api/webhooks/stripe"));
  expect(response.status).toBe(405);
  expect(response.headers.get("allow")).toBe("POST, OPTIONS");
  expect(await response.json()).toMatchObject({ status: 405, type: "urn:levqor:error:method_not_allowed" });
});
