import { z } from "zod";
import { type Outcome, refused } from "@/lib/outcome";
import { changeTicket } from "@/lib/support/change-ticket";
import { replyToTicket } from "@/lib/support/reply-to-ticket";
import { emailAddress, replyInput } from "@/lib/support/schema";
import { TICKET_PRIORITIES } from "@/lib/support/ticket";

/** `seen`: the newest event that the page showed, which each verb compares under its lock. */
type Who = { ticketId: string; actor: string; seen: string };
type Act = (given: Who & { fields: Record<string, unknown> }) => Promise<Outcome>;

/** An action: its fields, read strictly, and the verb they go to. `names` are what the form calls its fields. */
function action<Schema extends z.ZodType>(
  schema: Schema,
  names: Readonly<Record<string, string>>,
  verb: (given: Who & z.infer<Schema>) => Promise<unknown>,
): Act {
  return async ({ fields, ...who }) => {
    const parsed = schema.safeParse(fields);
    if (!parsed.success) return refused(parsed.error.issues.map((it) => sentence(it, names)).join(" "));
    await verb({ ...(parsed.data as object), ...who } as Who & z.infer<Schema>);
    return { done: true };
  };
}

function sentence(issue: z.core.$ZodIssue, names: Readonly<Record<string, string>>): string {
  if (issue.code === "unrecognized_keys") return `The form has a field we do not know: ${issue.keys.join(", ")}.`;
  return `${names[String(issue.path[0])] ?? "The form"} ${issue.message}.`;
}

const nothing = z.strictObject({});
/** Words of the team to itself are held to the same as those to a customer. */
const note = z.strictObject({ note: replyInput.shape.message });
const facts = z.strictObject({
  assignee: z
    .string("is missing")
    .transform((it) => (it === "nobody" ? null : it))
    .pipe(emailAddress.nullable())
    .optional(),
  priority: z.enum(TICKET_PRIORITIES, `is ${TICKET_PRIORITIES.join(", ")}`).optional(),
});

const ACTIONS: Record<string, Act> = {
  reply: action(replyInput, { message: "The reply" }, ({ message, ...who }) =>
    replyToTicket({ ...who, text: message }),
  ),
  "add-note": action(note, { note: "The note" }, changeTicket),
  change: action(facts, { assignee: "Who has it", priority: "The priority" }, changeTicket),
  close: action(nothing, {}, (who) => changeTicket({ ...who, status: "closed" })),
  reopen: action(nothing, {}, (who) => changeTicket({ ...who, status: "open" })),
};

/** The action of an address, or null. */
export function findAction(name: string): Act | null {
  return Object.hasOwn(ACTIONS, name) ? (ACTIONS[name] ?? null) : null;
}
