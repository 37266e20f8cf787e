import { deriveToken } from "@/lib/secrets";

/** What analytics knows of an e-mail address: a keyed hash, which a list of addresses cannot be tried on. */
export function emailHash(email: string): string {
  return deriveToken("metrics-email", email.trim().toLowerCase());
}
