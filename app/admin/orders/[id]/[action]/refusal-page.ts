import { refusalPage as page } from "@/app/refusal-page";

/** The answer to an order's form that was refused, with everything that had been typed. */
export function refusalPage(refusal: { orderId: string; reason: string; fields: Record<string, unknown> }): Response {
  const { orderId, reason, fields } = refusal;
  const typed = Object.entries(fields).flatMap(([name, value]) => {
    const label = LABELS[name];
    return label ? [{ name, label, value: String(value) }] : [];
  });
  const back = { href: `/admin/orders/${encodeURIComponent(orderId)}`, words: "Open the order as it stands now" };
  return page({ reason, back, typed });
}

const LABELS: Record<string, string> = {
  question: "Question",
  answer: "Answer",
  summary: "What was built",
  howToUse: "How to use it",
  howToRevoke: "How to revoke it",
  wish: "What should change",
  reply: "Reply",
  reason: "Reason",
  ...Object.fromEntries(
    Array.from({ length: 10 }, (_, at) => [
      [`fileName${at + 1}`, `File ${at + 1}`],
      [`fileUrl${at + 1}`, `Link of file ${at + 1}`],
    ]).flat(),
  ),
};
