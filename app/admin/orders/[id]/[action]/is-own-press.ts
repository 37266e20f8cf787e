import { appNow } from "@/lib/clock";
import type { OrderEvent } from "@/lib/generated/prisma/client";
import { listOrderSteps } from "@/lib/orders/list-order-steps";
import { type AdminOrder, getAdminOrder, getNewestEvent } from "@/lib/orders/queries";

/** Who pressed which button of an order, with what was typed. */
export type Press = { orderId: string; actor: string; action: string; fields: Record<string, unknown> };

/** A second press of the same button comes soon; later, the same words may be meant again. */
const SOON_MS = 60_000;

/** The steps an action ends with. */
const ENDS_WITH: Record<string, readonly string[]> = {
  "start-work": ["startWork"],
  "ask-for-info": ["askForInfo"],
  "answer-info": ["answerInfo"],
  "hand-over": ["handOver"],
  "request-revision": ["requestRevision"],
  "decide-revision": ["acceptRevision", "declineRevision"],
  cancel: ["cancel"],
  "resolve-review": ["resolveReview"],
  "overrule-intake": ["overruleIntake", "completeIntake"],
  "renew-intake-link": ["renewIntakeLink"],
  "send-now": ["sendEmailNow"],
  "cancel-mail": ["cancelEmail"],
  resend: ["resendEmail"],
};

/** Whether the newest thing done to an order is this very action, by the same person, with the same words. */
export async function isOwnPress({ orderId, actor, action, fields }: Press): Promise<boolean> {
  const newest = await getNewestEvent(orderId);
  if (newest?.actor !== actor || !ENDS_WITH[action]?.includes(newest.step)) return false;
  if ((await appNow()).getTime() - newest.at.getTime() > SOON_MS) return false;
  if (typeof fields.emailId === "string") {
    return newest.detail.startsWith(`${await kindOf(orderId, fields.emailId)} to `);
  }
  const order = await getAdminOrder(orderId);
  return order !== null && holds(order, newest, { action, fields });
}

/** Whether the order holds what was typed. */
function holds(found: AdminOrder, newest: OrderEvent, { action, fields }: Pick<Press, "action" | "fields">): boolean {
  switch (action) {
    case "answer-info":
      return isSame(found.infoRequests.find((it) => it.id === fields.requestId)?.answer, fields.answer);
    case "decide-revision": {
      const wish = found.revisions.find((it) => it.id === fields.requestId);
      return wish?.isAccepted === (fields.decision === "accept") && isSame(wish.reply, fields.reply);
    }
    case "hand-over": {
      const notes = ["summary", "howToUse", "howToRevoke"] as const;
      return notes.every((it) => isSame(found.handovers[0]?.[it], fields[it]));
    }
    case "resolve-review":
      return found.order.plan === fields.plan;
    default:
      return isSame(newest.detail, fields.question ?? fields.wish ?? fields.reason ?? newest.detail);
  }
}

/** A mail that was not owed yet is named by its key, which begins with its kind. */
async function kindOf(orderId: string, emailId: string): Promise<string> {
  const step = (await listOrderSteps(orderId)).find((it) => it.emailId === emailId);
  return step?.kind ?? emailId.split(":")[0] ?? "";
}

/** The verbs trim and clean what they keep; the words are the same all the same. */
function isSame(kept: string | null | undefined, typed: unknown): boolean {
  const plain = (text: unknown) => String(text ?? "").replace(/[\s\p{Cc}]+/gu, "");
  return kept !== null && kept !== undefined && plain(kept) === plain(typed);
}
