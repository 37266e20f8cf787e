import { randomUUID } from "node:crypto";
import { CHANNELS, type Channel } from "@/lib/alerts/alert";
import type { Prisma, Tx } from "@/lib/db";
import { hasTelegram } from "@/lib/telegram";
import { hasWhatsapp } from "@/lib/whatsapp";

type NewAlert = { key: string; kind: string; orderId?: string | null; data?: Prisma.InputJsonObject };

/**
 * Owes the team an alert on every channel, in the transaction of what causes it. A channel that is not configured
 * gets a row that says so. Returns false when it was owed before.
 *
 * No job is sent from here: all alerts share one job, and two transactions that both create it would wait for each
 * other. The sweep does it, seconds later.
 */
export async function queueAlert(tx: Tx, { key, kind, orderId, data }: NewAlert): Promise<boolean> {
  let added = 0;
  for (const channel of CHANNELS) {
    const missing = isConfigured(channel) ? null : `${NAME[channel]} is not configured`;
    added += await tx.$executeRaw`
      INSERT INTO alerts (id, key, kind, channel, order_id, data, due_at, status, reason)
      VALUES (${randomUUID()}::uuid, ${`${key}:${channel}`}, ${kind}, ${channel}, ${orderId ?? null},
              ${JSON.stringify(data ?? {})}::jsonb, date_trunc('milliseconds', app_now()),
              ${missing ? "suppressed" : "queued"}::"MessageStatus", ${missing})
      ON CONFLICT (key) DO NOTHING`;
  }
  return added > 0;
}

const NAME: Record<Channel, string> = { telegram: "Telegram", whatsapp: "WhatsApp" };

function isConfigured(channel: Channel): boolean {
  return channel === "telegram" ? hasTelegram() : hasWhatsapp();
}
