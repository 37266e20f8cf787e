import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { deliverAlerts } from "@/lib/alerts/deliver-alerts";
import { queueAlert } from "@/lib/alerts/queue-alert";
import { receiveStripeEvent } from "@/lib/billing/receive-stripe-event";
import { db, transaction } from "@/lib/db";
import { queue } from "@/lib/queue";
import { makeEvent, makeSession } from "@/lib/testing/stripe-events";
import { type StandIns, startStandIns } from "@/sandbox/stand-ins";
import { alertKinds } from "@/start-up";

let standIns: StandIns;

beforeAll(async () => {
  standIns = await startStandIns();
  Object.assign(process.env, standIns.env);
  await queue();
});
beforeEach(async () => {
  standIns.faults.reset();
  await db().alert.deleteMany();
});
afterAll(() => standIns.close());

const rows = () => db().alert.findMany({ orderBy: { channel: "asc" } });
const makeDue = () => db().$executeRaw`UPDATE alerts SET due_at = app_now()`;
const texts = () => [...standIns.telegram.list(), ...standIns.whatsapp.list()].map((it) => it.text);

async function buy(name: string): Promise<string> {
  const session = makeSession({ name });
  await receiveStripeEvent(makeEvent("checkout.session.completed", session));
  return (await db().order.findUniqueOrThrow({ where: { stripeSessionId: session.id } })).reference;
}

test("a new order is told on both channels, with what a customer wrote escaped", async () => {
  const reference = await buy("Ada <b>&amp; Sons");
  expect(await deliverAlerts(alertKinds, 5_000)).toEqual({ sent: 2, failed: 0 });
  const [telegram = "", whatsapp = ""] = texts().filter((it) => it.includes(reference));
  expect(telegram).toContain("Ada &lt;b&gt;&amp;amp; Sons");
  expect(whatsapp).toContain("Ada <b>&amp; Sons");
  expect((await rows()).map((it) => it.status)).toEqual(["sent", "sent"]);
});

test("a channel that fails is tried again and holds nothing else up", async () => {
  const reference = await buy("Grace");
  standIns.faults.set("telegram", "rateLimited", 1);
  expect(await deliverAlerts(alertKinds, 5_000)).toEqual({ sent: 1, failed: 1 });
  const [telegram, whatsapp] = await rows();
  expect(telegram).toMatchObject({ status: "queued", reason: "Will be tried again" });
  expect(whatsapp?.status).toBe("sent");
  await makeDue();
  expect(await deliverAlerts(alertKinds, 5_000)).toEqual({ sent: 1, failed: 0 });
  expect(texts().filter((it) => it.includes(reference))).toHaveLength(2);
});

test("an alert that a crash left in the middle is never missing", async () => {
  await buy("Linus");
  await db().$executeRaw`UPDATE alerts SET status = 'sending', attempts = 1`;
  expect(await deliverAlerts(alertKinds, 5_000)).toEqual({ sent: 2, failed: 0 });
});

test("the same alert is owed once a channel", async () => {
  for (let count = 0; count < 3; count++) {
    await transaction((tx) =>
      queueAlert(tx, { key: "same", kind: "unread-event", data: { eventId: "evt_1", type: "x" } }),
    );
  }
  expect(await rows()).toHaveLength(2);
});
