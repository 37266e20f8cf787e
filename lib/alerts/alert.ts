import type { Alert } from "@/lib/generated/prisma/client";

/**
 * An alert to the team: one row a channel, sent one at a time.
 *
 * `queued` (queue-alert.ts writes it with the change that causes it) -> `sending` -> `sent` (deliver-alerts.ts), or
 * `suppressed` when the channel is not configured or there is nothing left to tell when it leaves, `failed` when the channel will never take it. Neither Telegram nor
 * WhatsApp knows an idempotency key: never missing, repeated at most once per crash.
 */
export type { Alert };

export const CHANNELS = ["telegram", "whatsapp"] as const;
export type Channel = (typeof CHANNELS)[number];

/** What one kind of alert says: HTML as Telegram knows it, escaped. WhatsApp gets the words alone. */
export type AlertKind = {
  /** Asked when it leaves, for what calls for somebody to act: null when it still does, else why not, in words. */
  findObjection?: (alert: Alert) => Promise<string | null>;
  compose: (alert: Alert) => Promise<string>;
};

export type AlertKinds = Readonly<Record<string, AlertKind>>;
