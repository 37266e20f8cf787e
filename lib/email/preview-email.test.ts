import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { deliverEmail } from "@/lib/email/deliver-email";
import { listOrderEmails, previewEmail } from "@/lib/email/queries";
import { queue } from "@/lib/queue";
import { buyOrder } from "@/lib/testing/orders";
import { type StandIns, startStandIns } from "@/sandbox/stand-ins";
import { emailKinds } from "@/start-up";

let standIns: StandIns;

beforeAll(async () => {
  standIns = await startStandIns();
  Object.assign(process.env, standIns.env, { RESEND_RATE: "1000" });
  await queue();
});
afterAll(() => standIns.close());

const rowOf = (orderId: string, kind: string) => db().email.findFirstOrThrow({ where: { orderId, kind } });

test("what was sent is shown as it was sent, and its link cannot be used", async () => {
  const order = await buyOrder();
  const { id } = await rowOf(order.id, "intake-request");
  const draft = await previewEmail(id, emailKinds);
  expect(draft).toMatchObject({ isDraft: true, to: order.email });
  await deliverEmail(id, emailKinds);
  await db().order.update({ where: { id: order.id }, data: { name: "Somebody Else" } });
  const sent = await previewEmail(id, {});
  expect(sent).toMatchObject({ isDraft: false, subject: draft?.subject });
  expect(sent?.text).toContain("Hello Ada,");
  const token = /\/intake\/([\w-]{32})/.exec(standIns.mail.list({ to: order.email })[0]?.text ?? "")?.[1] ?? "";
  expect(token).toHaveLength(32);
  for (const it of [draft, sent]) {
    expect(it?.text).toContain("/intake/••••");
    expect(`${it?.html}${it?.text}`).not.toContain(token);
  }
});

test("there is no preview of what is not there", async () => {
  for (const id of ["", "1", "' OR 1=1", crypto.randomUUID()]) expect(await previewEmail(id, emailKinds)).toBeNull();
});

test("the list of an order's mails holds no bodies, and nobody else's mails", async () => {
  const [order, other] = [await buyOrder(), await buyOrder()];
  const rows = await listOrderEmails(order.id);
  expect(rows.map((it) => it.kind).sort()).toEqual(["intake-request", "payment-confirmation"]);
  for (const row of rows) {
    expect(row).not.toHaveProperty("body");
    expect(row.orderId).not.toBe(other.id);
  }
});
