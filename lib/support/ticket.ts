/**
 * A ticket is what a person has to answer: opened by open-ticket.ts with the conversation it came from, answered by
 * reply-to-ticket.ts (`waiting` for the customer), noted on by the customer (add-customer-note.ts: `open` again),
 * closed by close-ticket.ts, reopened by reopen-ticket.ts. Facts about it are changed by change-ticket.ts. Each step
 * locks its conversation first (lock-conversation.ts), and writes itself down (write-ticket-event.ts).
 */
export const TICKET_STATUSES = ["open", "waiting", "closed"] as const;
export type TicketStatus = (typeof TICKET_STATUSES)[number];

export const TICKET_PRIORITIES = ["low", "normal", "high", "urgent"] as const;
export type TicketPriority = (typeof TICKET_PRIORITIES)[number];

/** What the list shows of a ticket, and the API returns. Times are ISO 8601 in the API. */
export type TicketSummary = {
  id: string;
  email: string;
  name: string | null;
  subject: string;
  topic: string;
  status: TicketStatus;
  priority: TicketPriority;
  assignee: string | null;
  answerDueAt: Date | null;
  firstAnswerAt: Date | null;
  closedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
};

export type TicketStats = {
  total: number;
  open: number;
  waiting: number;
  closed: number;
  /** Open tickets whose answer is overdue. */
  late: number;
  /** Median time from opening to a person's first answer, in minutes; null when none was answered yet. */
  medianFirstAnswerMinutes: number | null;
};

export type TicketFilter = {
  status?: TicketStatus;
  priority?: TicketPriority;
  /** An address, or `nobody` for what nobody has taken. */
  assignee?: string;
  /** Open tickets whose answer is overdue. */
  due?: "late";
  /** Words in id, address, name or subject. */
  q?: string;
  cursor?: string;
  limit: number;
};

/** Whether a text could be a ticket's id: what cannot is not looked for. */
export function isTicketId(text: string): boolean {
  return /^T-[A-Z0-9]{1,40}$/.test(text);
}

/** Whether our answer is overdue: only an open ticket waits for one. */
export function isLate(
  { status, answerDueAt: due }: Pick<TicketSummary, "status" | "answerDueAt">,
  now: Date,
): boolean {
  return status === "open" && due !== null && due < now;
}

const SUBJECT_LENGTH = 80;

/** What a ticket is called in a list: the first line of the words that opened it. */
export function subjectOf(text: string): string {
  const line = text.trim().split("\n")[0]?.replace(/\s+/g, " ").trim() ?? "";
  const letters = [...line];
  return letters.length > SUBJECT_LENGTH ? `${letters.slice(0, SUBJECT_LENGTH - 1).join("")}…` : line;
}

/** When an answer promised within so many hours is due. They are elapsed hours: the strictest reading of the promise. */
export function answerDueAt(now: Date, answerHours: number): Date {
  return new Date(now.getTime() + answerHours * 3_600_000);
}
