import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import type { Ticket } from "@/lib/generated/prisma/client";
import { Folded } from "./folded";
import { TicketForm, type TicketTarget } from "./ticket-form";

type Props = { target: TicketTarget; ticket: Pick<Ticket, "status" | "email" | "answerHours">; isSignedIn: boolean };

/** What can be done with a ticket where it stands: the answer first and open, the end of it last and folded. */
export function TicketActions({ target, ticket, isSignedIn }: Props) {
  const { status, email, answerHours } = ticket;
  if (status === "closed") {
    return (
      <TicketForm target={target} action="reopen">
        <p className="max-w-measure text-muted text-sm">
          Closed: the assistant answers here again. Reopened, the ticket keeps its number, and our answer is due within{" "}
          {answerHours} hours.
        </p>
        <Button type="submit" look="primary">
          Reopen the ticket
        </Button>
      </TicketForm>
    );
  }
  return (
    <>
      <TicketForm target={target} action="reply" className="space-y-4 pb-5">
        <TextArea
          name="message"
          label="Reply"
          help={
            <>
              Goes into the conversation and by e-mail to <span className="wrap-anywhere">{email}</span>.
              {isSignedIn ? "" : " Nobody has proven that this address is theirs: write nothing from an account."}
            </>
          }
          rows={6}
          required
          maxLength={10_000}
        />
        <Button type="submit" look="primary">
          Send the reply
        </Button>
      </TicketForm>
      <Folded title="Close this ticket">
        <ul className="mb-4 list-disc space-y-1 pl-5 text-sm">
          <li>The customer is told by e-mail and in the conversation.</li>
          <li>The assistant answers their next question.</li>
          <li>They can reopen it, and so can you.</li>
        </ul>
        <TicketForm target={target} action="close">
          <Button type="submit">Close the ticket</Button>
        </TicketForm>
      </Folded>
    </>
  );
}
