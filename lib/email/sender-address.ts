import type { Sender } from "@/lib/email/email";
import { mailDomain } from "@/lib/env";

/** A mailbox at the operator's domain: who a mail is from, and where people write to. */
export function senderAddress(sender: Sender): string {
  return `${sender}@${mailDomain()}`;
}
