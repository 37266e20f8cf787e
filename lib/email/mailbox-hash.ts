import { mailboxOf } from "@/lib/email/mailbox-of";
import { deriveToken } from "@/lib/secrets";

/** What is kept of a mailbox whose owner asked to be forgotten: enough to know it again, useless without HASH_KEY. */
export function mailboxHash(address: string): string {
  return deriveToken("erased-mailbox", mailboxOf(address));
}
