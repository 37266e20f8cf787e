import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";
import { env } from "@/lib/env";

/** Keyed hashing, encryption and comparison. Every key is derived from HASH_KEY, one a purpose. */

type Purpose =
  | "api-key"
  | "conversation"
  | "dashboard-cookie"
  | "erased-mailbox"
  | "intake-link"
  | "job-approval"
  | "job-callback"
  | "mail-body"
  | "mail-link"
  | "metrics-email"
  | "metrics-visitor"
  | "model-spend"
  | "newsletter-link"
  | "sign-in-link"
  | "sign-in-mailbox";

function keyFor(purpose: Purpose): Buffer {
  return Buffer.from(hkdfSync("sha256", env().HASH_KEY, "levqor", purpose, 32));
}

/** A link's token: derived, so it can be written again into a mail, and not to be guessed (192 bits). */
export function deriveToken(purpose: Purpose, subject: string): string {
  return createHmac("sha256", keyFor(purpose)).update(subject).digest().subarray(0, 24).toString("base64url");
}

/** What is stored of a token: enough to find it, useless to whoever reads the table. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** AES-256-GCM: 12 bytes nonce, 16 bytes tag, then the text. */
export function encrypt(purpose: Purpose, text: string): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyFor(purpose), nonce);
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), sealed]));
}

/** The text again. Throws when a byte was changed or the key is another. */
export function decrypt(purpose: Purpose, bytes: Uint8Array): string {
  const all = Buffer.from(bytes);
  const decipher = createDecipheriv("aes-256-gcm", keyFor(purpose), all.subarray(0, 12), { authTagLength: 16 });
  decipher.setAuthTag(all.subarray(12, 28));
  return Buffer.concat([decipher.update(all.subarray(28)), decipher.final()]).toString("utf8");
}

/** Compares two secrets in a time that tells nothing, whatever their lengths. */
export function equalSecrets(given: string, expected: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return expected.length > 0 && timingSafeEqual(digest(given), digest(expected));
}
