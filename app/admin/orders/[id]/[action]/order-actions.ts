import { z } from "zod";
import { overruleIntake } from "@/lib/intake/overrule-intake";
import { answerInfo } from "@/lib/orders/answer-info";
import { askForInfo } from "@/lib/orders/ask-for-info";
import { cancelEmail } from "@/lib/orders/cancel-email";
import { cancelOrder } from "@/lib/orders/cancel-order";
import { decideRevision } from "@/lib/orders/decide-revision";
import { handOver } from "@/lib/orders/hand-over";
import { listOrderSteps } from "@/lib/orders/list-order-steps";
import { renewIntakeLink } from "@/lib/orders/renew-intake-link";
import { requestRevision } from "@/lib/orders/request-revision";
import { resendEmail } from "@/lib/orders/resend-email";
import { resolveReview } from "@/lib/orders/resolve-review";
import { sendEmailNow } from "@/lib/orders/send-email-now";
import { startWork } from "@/lib/orders/start-work";
import { type Outcome, refused } from "@/lib/outcome";
import { handOverForm } from "./hand-over-form";

/** `seen`: the newest event that the page showed, which each verb compares under its lock. */
type Who = { orderId: string; actor: string; seen: string };
type Act = (given: Who & { fields: Record<string, unknown> }) => Promise<Outcome>;

/** An action: its fields, read strictly, and the verb they go to. */
function action<Schema extends z.ZodType>(
  schema: Schema,
  verb: (given: Who & z.infer<Schema>) => Promise<Outcome>,
): Act {
  return async ({ fields, ...who }) => {
    const parsed = schema.safeParse(fields);
    if (parsed.success) return verb({ ...(parsed.data as object), ...who } as Who & z.infer<Schema>);
    return refused(parsed.error.issues.map((it) => sentence(it)).join(" "));
  };
}

function sentence(issue: z.core.$ZodIssue): string {
  if (issue.code === "unrecognized_keys") return `The form has a field we do not know: ${issue.keys.join(", ")}.`;
  return issue.message;
}

const nothing = z.strictObject({});
const text = (missing: string) => z.string({ error: missing });
const uuid = (missing: string) => z.uuid({ error: missing });
const mail = z.strictObject({ emailId: text("Choose a message.") });

/** A message's id counts only beside its own order. */
function onMessage(verb: (given: { emailId: string; actor: string; seen: string }) => Promise<Outcome>): Act {
  return action(mail, async ({ orderId, emailId, actor, seen }) => {
    const steps = await listOrderSteps(orderId);
    return steps.some((it) => it.emailId === emailId)
      ? verb({ emailId, actor, seen })
      : refused("This order has no such message.");
  });
}

const ACTIONS: Record<string, Act> = {
  "start-work": action(nothing, startWork),
  "ask-for-info": action(z.strictObject({ question: text("Write the question.") }), askForInfo),
  "answer-info": action(
    z.strictObject({ requestId: uuid("Choose the question."), answer: text("Write the answer.") }),
    answerInfo,
  ),
  "hand-over": action(handOverForm, handOver),
  "request-revision": action(z.strictObject({ wish: text("Write what should change.") }), requestRevision),
  "decide-revision": action(
    z.strictObject({
      requestId: uuid("Choose the wish."),
      decision: z.enum(["accept", "decline"], { error: "Accept or decline." }),
      reply: text("Write one reply.").default(""),
    }),
    ({ decision, ...rest }) => decideRevision({ ...rest, isAccepted: decision === "accept" }),
  ),
  cancel: action(z.strictObject({ reason: text("Write why the order is cancelled.") }), cancelOrder),
  "resolve-review": action(z.strictObject({ plan: text("Choose what it was for.") }), resolveReview),
  "overrule-intake": action(nothing, overruleIntake),
  "renew-intake-link": action(nothing, renewIntakeLink),
  "send-now": onMessage(sendEmailNow),
  "cancel-mail": onMessage(cancelEmail),
  resend: onMessage(resendEmail),
};

/** The action of an address, or null. */
export function findAction(name: string): Act | null {
  return Object.hasOwn(ACTIONS, name) ? (ACTIONS[name] ?? null) : null;
}
