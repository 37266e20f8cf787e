import type { AlertKind } from "@/lib/alerts/alert";
import { db } from "@/lib/db";
import { escapeHtml } from "@/lib/telegram";

/** A mail was refused for good, or may or may not have arrived. */
export const mailStuck: AlertKind = {
  compose: async ({ data }) => {
    const id = typeof data === "object" && data && "emailId" in data ? String(data.emailId) : "";
    const email = await db().email.findUniqueOrThrow({ where: { id } });
    const what = email.status === "unknown" ? "may not have arrived" : "was refused by the mail provider";
    return [
      `<b>A mail ${what}: please look</b>`,
      `${escapeHtml(email.kind)} to ${escapeHtml(email.to)}`,
      escapeHtml(email.lastError ?? email.reason ?? "no reason kept"),
    ].join("\n");
  },
};
