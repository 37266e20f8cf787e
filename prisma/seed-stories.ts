import { db } from "@/lib/db";
import { saveAnswers } from "@/lib/intake/save-answers";
import { submitIntake } from "@/lib/intake/submit-intake";
import { askForInfo } from "@/lib/orders/ask-for-info";
import { cancelOrder } from "@/lib/orders/cancel-order";
import { handOver } from "@/lib/orders/hand-over";
import { requestRevision } from "@/lib/orders/request-revision";
import { startWork } from "@/lib/orders/start-work";
import type { Outcome } from "@/lib/outcome";

/** What happened to a demo order after it was paid, told through the same verbs as by customers and the team. */
export type Story =
  | "half filled"
  | "complete"
  | "being built"
  | "late"
  | "waiting for an answer"
  | "handed over"
  | "change wanted"
  | "cancelled";

const TEAM = "owner@levqor.test";

const ANSWERS: Record<string, string> = {
  business: "A small business with two people, run from a shop and a laptop.",
  goal: "Nobody copies bookings by hand any more, and nothing is forgotten.",
  tools: "Google Calendar, Gmail and a spreadsheet.",
  "workflow-1": "When somebody books on the website, add a row to the spreadsheet and send them the directions.",
  "contact-name": "Robin",
  "contact-email": "robin@levqor.example",
  "consent-access": "yes",
  "consent-lawful": "yes",
};

const HANDED_OVER = {
  summary: "Each booking adds a row to your spreadsheet and sends the directions within a minute.",
  howToUse: "Nothing changes for you: take bookings as before. The first tab of the sheet shows what was sent.",
  howToRevoke: "In your Google account, under Security, remove the connection called Levqor bookings.",
  files: [{ name: "How it works (2 pages)", url: "https://files.levqor.example/bookings.pdf" }],
  checks: { tested: true, errorFree: true, namedClearly: true, documented: true },
};

/** Takes one order through its story. Only for an order that has just been opened: a story is told once. */
export async function tellStory(orderId: string, story: Story): Promise<void> {
  if (story === "cancelled") {
    return must(await cancelOrder({ orderId, reason: "Bought twice by mistake.", actor: TEAM }));
  }
  await fillIn(orderId, story === "half filled" ? 3 : Number.POSITIVE_INFINITY);
  if (story === "half filled") return;
  const sent = await submitIntake({ orderId, actor: "customer" });
  if (sent.state !== "sent") throw new Error(`The demo's intake was not sent: ${"reason" in sent ? sent.reason : ""}`);
  if (story === "complete") return;
  must(await startWork({ orderId, actor: TEAM }));
  if (story === "being built") return age(orderId, 20);
  if (story === "late") return age(orderId, 51);
  if (story === "waiting for an answer") {
    must(await askForInfo({ orderId, question: "Which of the two calendars takes the bookings?", actor: TEAM }));
    return age(orderId, 30);
  }
  must(await handOver({ orderId, actor: TEAM, ...HANDED_OVER }));
  if (story === "change wanted") {
    must(await requestRevision({ orderId, wish: "Please send the directions the evening before.", actor: "customer" }));
  }
  await age(orderId, 60);
}

async function fillIn(orderId: string, count: number): Promise<void> {
  const answers = Object.entries(ANSWERS)
    .slice(0, count)
    .map(([field, value]) => ({ field, value, version: 0 }));
  const saved = await saveAnswers({ orderId, device: "demo", answers });
  if (!saved.done) throw new Error(`The demo's intake was not saved: ${saved.reason}`);
}

function must(outcome: Outcome): void {
  if (!outcome.done) throw new Error(`The demo was refused a step: ${outcome.reason}`);
}

/** Moves all of an order's past so many hours back, so that the demo does not look as if all began this minute. */
async function age(orderId: string, hours: number): Promise<void> {
  const by = `${hours} hours`;
  await db().$transaction([
    db().$executeRaw`
      UPDATE orders
      SET created_at = created_at - ${by}::interval, paid_at = paid_at - ${by}::interval,
          intake_completed_at = intake_completed_at - ${by}::interval, due_at = due_at - ${by}::interval,
          paused_at = paused_at - ${by}::interval, started_at = started_at - ${by}::interval,
          delivered_at = delivered_at - ${by}::interval, support_until = support_until - ${by}::interval
      WHERE id = ${orderId}`,
    db().$executeRaw`UPDATE payments SET paid_at = paid_at - ${by}::interval WHERE order_id = ${orderId}`,
    // What still waits keeps its time: it leaves when it leaves.
    db().$executeRaw`
      UPDATE emails
      SET created_at = created_at - ${by}::interval, sent_at = sent_at - ${by}::interval,
          attempted_at = attempted_at - ${by}::interval
      WHERE order_id = ${orderId}`,
    db().$executeRaw`UPDATE alerts SET created_at = created_at - ${by}::interval WHERE order_id = ${orderId}`,
    db().$executeRaw`UPDATE order_events SET at = at - ${by}::interval WHERE order_id = ${orderId}`,
    db().$executeRaw`UPDATE handovers SET at = at - ${by}::interval WHERE order_id = ${orderId}`,
    db().$executeRaw`UPDATE info_requests SET asked_at = asked_at - ${by}::interval WHERE order_id = ${orderId}`,
    db()
      .$executeRaw`UPDATE revision_requests SET requested_at = requested_at - ${by}::interval WHERE order_id = ${orderId}`,
    db().$executeRaw`
      UPDATE intakes SET started_at = started_at - ${by}::interval, submitted_at = submitted_at - ${by}::interval
      WHERE order_id = ${orderId}`,
  ]);
}
