import { Button, ButtonLink } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select-field";
import { TICKET_PRIORITIES, type TicketFilter } from "@/lib/support/ticket";
import { ticketsHref } from "./ticket-query";
import { PRIORITY_WORDS } from "./ticket-state-words";

const PRIORITY_OPTIONS = [
  { value: "", label: "Any" },
  ...TICKET_PRIORITIES.map((it) => ({ value: it, label: PRIORITY_WORDS[it] })),
];

/** Search and filters: a plain form whose answers stand in the address. `team` are the addresses that take tickets. */
export function TicketSearch({ filter, team }: { filter: TicketFilter; team: readonly string[] }) {
  const { q, status, due, priority, assignee } = filter;
  const known = assignee && assignee !== "nobody" && !team.includes(assignee) ? [...team, assignee] : team;
  const assignees = [
    { value: "", label: "Anybody" },
    { value: "nobody", label: "Nobody yet" },
    ...known.map((it) => ({ value: it, label: it })),
  ];
  const isFiltered = ticketsHref(filter) !== "/admin/tickets";
  return (
    <search>
      <form action="/admin/tickets" className="grid grid-cols-2 items-end gap-3 lg:grid-cols-12">
        {status ? <input type="hidden" name="status" value={status} /> : null}
        {due ? <input type="hidden" name="due" value={due} /> : null}
        <div className="col-span-2 lg:col-span-4">
          <TextField
            type="search"
            name="q"
            label="Number, e-mail, name or subject"
            maxLength={200}
            defaultValue={q ?? ""}
            autoComplete="off"
          />
        </div>
        <div className="lg:col-span-2">
          <SelectField
            id="priority"
            name="priority"
            label="Priority"
            options={PRIORITY_OPTIONS}
            defaultValue={priority ?? ""}
          />
        </div>
        <div className="lg:col-span-3">
          <SelectField
            id="assignee"
            name="assignee"
            label="Who has it"
            options={assignees}
            defaultValue={assignee ?? ""}
          />
        </div>
        <div className="col-span-2 flex flex-wrap gap-2 lg:col-span-3 lg:flex-nowrap">
          <Button type="submit">Search</Button>
          {isFiltered ? <ButtonLink href="/admin/tickets">Clear</ButtonLink> : null}
        </div>
      </form>
    </search>
  );
}
