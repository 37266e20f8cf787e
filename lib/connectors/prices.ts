import type { Cents } from "@/lib/connectors/connector";

/**
 * What a call costs the account, in cents. Reading is free; what changes something elsewhere is a cent; a WhatsApp
 * message is dearer because its provider bills us; the model is billed by the size that was asked for (see
 * `generateCents`).
 */
export const CALL_CENTS = {
  gmail: { list_labels: 0, list_messages: 0, send_email: 1 },
  notion: { search: 0, query_database: 0, create_page: 1 },
  slack: { list_channels: 0, post_message: 1, upload_file: 1 },
  telegram: { get_me: 0, get_updates: 0, send_message: 1 },
  whatsapp: { send_message: 5 },
  http: { request: 1 },
  openai: { classify: 1 },
} as const satisfies Record<string, Record<string, Cents>>;

const GENERATE_CENTS_PER_THOUSAND_TOKENS = 2;

/** By the longest answer that was asked for: what is reserved is what is settled. */
export function generateCents(maxTokens: number): Cents {
  return Math.ceil(maxTokens / 1_000) * GENERATE_CENTS_PER_THOUSAND_TOKENS;
}
