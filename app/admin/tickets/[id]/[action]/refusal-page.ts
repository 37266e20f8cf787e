import { refusalPage as page } from "@/app/refusal-page";

/** The answer to a ticket's form that was refused, with everything that had been typed. */
export function refusalPage(refusal: { ticketId: string; reason: string; fields: Record<string, unknown> }): Response {
  const { ticketId, reason, fields } = refusal;
  const typed = Object.entries(fields).flatMap(([name, value]) => {
    const label = LABELS[name];
    return label ? [{ name, label, value: String(value) }] : [];
  });
  const back = { href: `/admin/tickets/${encodeURIComponent(ticketId)}`, words: "Open the ticket as it stands now" };
  return page({ reason, back, typed });
}

const LABELS: Record<string, string> = { message: "Reply", note: "Note" };
