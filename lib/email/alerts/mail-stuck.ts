import type { AlertKind } from "@/lib/alerts/alert";
import { db } from "@/lib/db";
import { escapeHtml } from "@/lib/telegram";

const WORDS: Record<string, string> = {
  unknown: "may not have arrived",
  failed: "was refused by the mail provider",
};

/** A mail was refused for good, may or may not have arrived, or cannot be sent for longer than a hiccup lasts. */
export const mailStuck: AlertKind = {
  compose: async ({ data }) => {
    const id = typeof data === "object" && data && "emailId" in data ? String(data.emailId) : "";
    const email = await db().email.findUniqueOrThrow({ where: { id } });
    const what = WORDS[email.status] ?? `has not been taken after ${email.attempts} tries`;
    return [
      `<b>A mail ${what}: please look</b>`,
      `${escapeHtml(email.kind)} to ${escapeHtml(email.to)}`,
      escapeHtml(email.lastError ?? email.reason ?? "no reason kept"),
    ].join("\n");
  },
};
