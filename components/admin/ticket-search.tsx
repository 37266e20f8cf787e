import { SelectField } from "@/components/ui/select-field";
import { TICKET_PRIORITIES, type TicketFilter } from "@/lib/support/ticket";
import { SearchForm } from "./search-form";
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
    <SearchForm
      action="/admin/tickets"
      search={{ label: "Number, e-mail, name or subject", maxLength: 200, value: q }}
      kept={{ status, due }}
      isFiltered={isFiltered}
      wide="lg:col-span-4"
    >
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
    </SearchForm>
  );
}
