import type { Sender } from "@/lib/email/email";
import { env } from "@/lib/env";

/** The mailbox at the operator's domain, which is the one of AUTH_FROM_EMAIL. */
export function senderAddress(sender: Sender): string {
  const from = env().AUTH_FROM_EMAIL;
  const domain = /@([^@>\s]+)>?\s*$/.exec(from)?.[1] ?? "localhost";
  return `${sender}@${domain}`;
}
