import { transaction } from "@/lib/db";
import { hastenEmail } from "@/lib/email/hasten-email";
import { noteOnEmail } from "@/lib/orders/note-on-email";
import { oweFollowUp } from "@/lib/orders/owe-follow-up";
import { DONE, type Outcome, refused } from "@/lib/outcome";

type OnEmail = { emailId: string; actor: string; seen?: string };

/** A person does not want to wait for a mail's time. It is still asked whether it is wanted when it leaves. */
export async function sendEmailNow({ emailId, actor, seen }: OnEmail): Promise<Outcome> {
  return transaction(async (tx) => {
    const email = await oweFollowUp(tx, emailId, seen);
    if (!email) return refused("There is no such mail.");
    if (!(await hastenEmail(tx, email.id))) {
      return refused("It does not wait any more: it is on its way, was sent, or was not wanted.");
    }
    await noteOnEmail(tx, email, { step: "sendEmailNow", actor });
    return DONE;
  });
}
