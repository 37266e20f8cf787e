import { transaction } from "@/lib/db";
import { repeatEmail } from "@/lib/email/repeat-email";
import { noteOnEmail } from "@/lib/orders/note-on-email";
import { oweFollowUp } from "@/lib/orders/owe-follow-up";
import { DONE, type Outcome, refused } from "@/lib/outcome";

type OnEmail = { emailId: string; actor: string; seen?: string };

/** A person sends a mail once more: one that failed, or one that arrived and was lost. */
export async function resendEmail({ emailId, actor, seen }: OnEmail): Promise<Outcome> {
  return transaction(async (tx) => {
    const email = await oweFollowUp(tx, emailId, seen);
    if (!email) return refused("There is no such mail.");
    if (!(await repeatEmail(tx, email.id))) {
      return refused("Only what failed or was sent can be sent again, and not while a repetition is on its way.");
    }
    await noteOnEmail(tx, email, { step: "resendEmail", actor });
    return DONE;
  });
}
