import { randomUUID } from "node:crypto";
import { appNow } from "@/lib/clock";
import { lockNames, type Tx, transaction } from "@/lib/db";
import { mailboxOf } from "@/lib/email/mailbox-of";
import { isErased, wasMailedLately } from "@/lib/email/queries";
import { queueEmail } from "@/lib/email/queue-email";
import { newId } from "@/lib/ids";
import { CONFIRM_WAIT_HOURS, CONFIRMS_A_DAY, type Lead, stateOf } from "@/lib/leads/lead";
import { getLead } from "@/lib/leads/queries";
import { recordLeadActivity } from "@/lib/leads/record-lead-activity";
import { waitForBeat } from "@/lib/wait-for-beat";

export type NewsletterAsk = { email: string; name?: string | undefined; source?: string | null };

/**
 * Somebody asks for the guide and the newsletter: a link to confirm is owed to the address, at most one an hour
 * and three a day; to one that is confirmed, the guide again. The caller learns nothing of it: same answer, same time.
 */
export async function subscribeNewsletter(ask: NewsletterAsk): Promise<void> {
  const startedAt = performance.now();
  await transaction(async (tx) => {
    // Several addresses can be one mailbox, which counts them together.
    await lockNames(tx, [`newsletter:${mailboxOf(ask.email)}`]);
    // Whoever asked to be forgotten comes back by their own word to a person (erase-lead.ts), not by a form anybody can fill in.
    if (await isErased(ask.email, tx)) return;
    const lead = await getLead(ask.email, tx);
    if (lead && stateOf(lead) === "subscribed") await oweGuideAgain(tx, lead);
    else await oweConfirmation(tx, lead, ask);
  });
  await waitForBeat(startedAt);
}

/** Once a day, whoever asks. */
async function oweGuideAgain(tx: Tx, { id, email }: Lead): Promise<void> {
  const day = (await appNow(tx)).toISOString().slice(0, 10);
  await queueEmail(tx, { key: `newsletter-guide:${id}:${day}`, kind: "newsletter-guide", to: email });
}

async function oweConfirmation(tx: Tx, lead: Lead | null, { email, name, source }: NewsletterAsk): Promise<void> {
  const kind = "newsletter-confirm";
  const hasDeclined = lead?.unsubscribedAt && !lead.confirmedAt;
  const hours = CONFIRM_WAIT_HOURS[hasDeclined ? "declined" : "usual"];
  if (await wasMailedLately(tx, { to: email, kind, hours })) return;
  if (await wasMailedLately(tx, { to: email, kind, hours: 24, times: CONFIRMS_A_DAY })) return;
  // Once confirmed, nobody else who types the address changes what is known of it.
  await tx.$executeRaw`
    INSERT INTO leads (id, email, name, source) VALUES (${newId("led")}, ${email}, ${name ?? null}, ${source ?? null})
    ON CONFLICT (email) DO UPDATE
      SET requested_at = app_now(), updated_at = app_now(),
          name = CASE WHEN leads.confirmed_at IS NULL THEN coalesce(EXCLUDED.name, leads.name) ELSE leads.name END,
          source = CASE WHEN leads.confirmed_at IS NULL THEN coalesce(EXCLUDED.source, leads.source) ELSE leads.source END`;
  await recordLeadActivity(tx, { email, step: "asked", detail: source ?? "" });
  await queueEmail(tx, { key: `${kind}:${randomUUID()}`, kind, to: email });
}
