import { Button } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { TextArea } from "@/components/ui/field";
import type { TicketNote } from "@/lib/generated/prisma/client";
import { Panel } from "./panel";
import { TicketForm, type TicketTarget } from "./ticket-form";

/** What the team writes to itself. */
export function TicketNotes({ target, notes }: { target: TicketTarget; notes: readonly TicketNote[] }) {
  return (
    <Panel id="notes" title="Internal notes">
      <ol className="space-y-4 not-empty:mb-5">
        {notes.map((it) => (
          <li key={String(it.id)}>
            <p className="text-muted text-sm wrap-anywhere">
              {it.writtenBy}, <DateTime value={it.at} />
            </p>
            <p className="whitespace-pre-wrap wrap-anywhere">{it.text}</p>
          </li>
        ))}
      </ol>
      <TicketForm target={target} action="add-note">
        <TextArea name="note" label="Note" help="Only the team reads it." rows={3} required maxLength={10_000} />
        <Button type="submit">Add the note</Button>
      </TicketForm>
    </Panel>
  );
}
