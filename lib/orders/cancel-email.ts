import { transaction } from "@/lib/db";
import { suppressEmail } from "@/lib/email/suppress-email";
import { noteOnEmail } from "@/lib/orders/note-on-email";
import { oweFollowUp } from "@/lib/orders/owe-follow-up";
import { DONE, type Outcome, refused } from "@/lib/outcome";

type OnEmail = { emailId: string; actor: string; seen?: string };

/** A person decides that a waiting mail is not sent, also one that falls due only later. Written into the order's history. */
export async function cancelEmail({ emailId, actor, seen }: OnEmail): Promise<Outcome> {
  return transaction(async (tx) => {
    const email = await oweFollowUp(tx, emailId, seen);
    if (!email) return refused("There is no such mail.");
    if (!(await suppressEmail(tx, email.id, `Cancelled by ${actor}`))) {
      return refused("It does not wait any more: it is on its way, was sent, or was not wanted.");
    }
    await noteOnEmail(tx, email, { step: "cancelEmail", actor });
    return DONE;
  });
}
