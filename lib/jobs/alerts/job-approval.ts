import type { AlertKind } from "@/lib/alerts/alert";
import { formatMoney } from "@/lib/format-money";
import { getQuestion } from "@/lib/jobs/get-question";
import { escapeHtml } from "@/lib/telegram";

/** A job waits for somebody to allow its calls. */
export const jobApproval: AlertKind = {
  findObjection: async ({ data }) => ((await getQuestion(data))?.state === "open" ? null : "Nobody is asked any more"),
  compose: async ({ data }) => {
    const asked = await getQuestion(data);
    if (!asked) throw new Error("The question is gone");
    const { title, account, question, calls, costCents, link } = asked;
    return [
      `<b>${escapeHtml(title)} (${escapeHtml(account)}) waits for a yes</b>`,
      escapeHtml(question),
      `${calls.length} ${calls.length === 1 ? "call" : "calls"}, ${formatMoney(costCents, "gbp")}`,
      `<a href="${link}">See the calls and decide</a>`,
    ].join("\n");
  },
};
