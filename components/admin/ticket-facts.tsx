import { Button } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { SelectField } from "@/components/ui/select-field";
import type { Ticket } from "@/lib/generated/prisma/client";
import { isLate, TICKET_PRIORITIES } from "@/lib/support/ticket";
import { type Fact, Facts, Id } from "./facts";
import { Panel } from "./panel";
import { TicketForm, type TicketTarget } from "./ticket-form";
import { PRIORITY_WORDS, topicWords } from "./ticket-state-words";

type Props = { target: TicketTarget; ticket: Ticket; team: readonly string[]; now: Date };

const PRIORITIES = TICKET_PRIORITIES.map((it) => ({ value: it, label: PRIORITY_WORDS[it] }));

/** Who has it and how urgent it is, to change; whose it is, why, and when. `team` are the addresses that take tickets. */
export function TicketFacts({ target, ticket, team, now }: Props) {
  const { assignee, priority, answerDueAt } = ticket;
  const known = assignee && !team.includes(assignee) ? [...team, assignee] : team;
  const assignees = [{ value: "nobody", label: "Nobody yet" }, ...known.map((it) => ({ value: it, label: it }))];
  const facts: Fact[] = [
    ["Number", <Id key="id" value={ticket.id} />],
    ["E-mail", <Id key="email" value={ticket.email} />],
    ["Name", ticket.name],
    ["Why", topicWords(ticket.topic)],
    ["Opened", <DateTime key="opened" value={ticket.createdAt} />],
    ["Promised", `Within ${ticket.answerHours} hours`],
    [
      "Answer due",
      answerDueAt && (
        <span className={isLate(ticket, now) ? "font-medium text-fail" : undefined}>
          <DateTime value={answerDueAt} />
          {isLate(ticket, now) ? ", late" : ""}
        </span>
      ),
    ],
    ["First answer", ticket.firstAnswerAt && <DateTime value={ticket.firstAnswerAt} />],
    ["Closed", ticket.closedAt && <DateTime value={ticket.closedAt} />],
  ];
  return (
    <Panel id="facts" title="Facts">
      <Facts facts={facts} />
      <TicketForm target={target} action="change" className="mt-5 space-y-4 border-line border-t pt-4">
        <SelectField
          id="assignee"
          name="assignee"
          label="Who has it"
          options={assignees}
          defaultValue={assignee ?? "nobody"}
        />
        <SelectField id="priority" name="priority" label="Priority" options={PRIORITIES} defaultValue={priority} />
        <Button type="submit">Save</Button>
      </TicketForm>
    </Panel>
  );
}
