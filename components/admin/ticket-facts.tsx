import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { SelectField } from "@/components/ui/select-field";
import type { Ticket } from "@/lib/generated/prisma/client";
import { isLate, TICKET_PRIORITIES } from "@/lib/support/ticket";
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
  const facts: [string, ReactNode][] = [
    [
      "Number",
      <span key="id" className="select-all font-mono text-xs">
        {ticket.id}
      </span>,
    ],
    [
      "E-mail",
      <span key="email" className="select-all break-all font-mono text-xs">
        {ticket.email}
      </span>,
    ],
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
      <dl className="grid gap-x-4 gap-y-2 text-sm sm:grid-cols-[max-content_minmax(0,1fr)]">
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name} className="sm:contents">
              <dt className="text-muted">{name}</dt>
              <dd className="min-w-0 wrap-anywhere">{value}</dd>
            </div>
          ))}
      </dl>
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
