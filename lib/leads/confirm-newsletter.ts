import { appNow } from "@/lib/clock";
import { type Tx, transaction } from "@/lib/db";
import { queueEmail } from "@/lib/email/queue-email";
import { type Lead, standingOf } from "@/lib/leads/lead";
import { getLead, readConfirmToken } from "@/lib/leads/queries";
import { recordLeadActivity } from "@/lib/leads/record-lead-activity";
import { emailHash } from "@/lib/metrics/email-hash";
import { plainFact } from "@/lib/metrics/event";
import { campaignOf, NO_CAMPAIGN, pathOf } from "@/lib/metrics/page-address";
import { writeEvents } from "@/lib/metrics/write-events";

/**
 * The button behind the link: the address is theirs, and the guide is owed to it. Pressed again it changes nothing.
 * The event is counted with the first confirmation of an address, and with no later one.
 */
export async function confirmNewsletter({ token }: { token: string }): Promise<"confirmed" | "run-out" | "unknown"> {
  const ask = readConfirmToken(token);
  if (!ask) return "unknown";
  return transaction(async (tx) => {
    await tx.$executeRaw`SELECT FROM leads WHERE email = ${ask.email} FOR UPDATE`;
    const lead = await getLead(ask.email, tx);
    const standing = standingOf(ask, lead, await appNow(tx));
    if (standing === "run-out" || !lead) return "run-out";
    if (standing === "open") await subscribe(tx, lead);
    return "confirmed";
  });
}

async function subscribe(tx: Tx, { id, email, source, confirmedAt, requestedAt }: Lead): Promise<void> {
  await tx.$executeRaw`
    UPDATE leads SET confirmed_at = app_now(), unsubscribed_at = NULL, updated_at = app_now() WHERE id = ${id}`;
  await recordLeadActivity(tx, { email, step: "confirmed" });
  const key = `newsletter-guide:${id}:${requestedAt.toISOString()}`;
  await queueEmail(tx, { key, kind: "newsletter-guide", to: email });
  if (confirmedAt) return;
  const page = source ? URL.parse(source, "http://page") : null;
  const path = page ? pathOf(page) : null;
  const known = { path, emailHash: emailHash(email), ...(page ? campaignOf(page) : NO_CAMPAIGN) };
  await writeEvents(tx, [plainFact({ type: "newsletter", ...known })]);
}
