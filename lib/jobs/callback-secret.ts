import { deriveToken } from "@/lib/secrets";

/**
 * What an account's callbacks are signed with, in the form of Standard Webhooks. Derived from HASH_KEY, so it is stored
 * nowhere; another HASH_KEY is another secret.
 */
export function callbackSecret(account: string): string {
  return `whsec_${Buffer.from(deriveToken("job-callback", account), "base64url").toString("base64")}`;
}
