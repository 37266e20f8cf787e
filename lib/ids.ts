import { randomBytes } from "node:crypto";

// Crockford's alphabet: no I, L, O, U, so that it can be read out on the phone.
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

function randomText(length: number): string {
  return Array.from(randomBytes(length), (byte) => ALPHABET[byte % 32]).join("");
}

/** A new id: a short prefix that says what it is, and 110 random bits. */
export function newId(prefix: "ord" | "pay" | "sub" | "usr" | "req"): string {
  return `${prefix}_${randomText(22).toLowerCase()}`;
}

/** What a customer reads out: LV-7K3QF2ZB (40 random bits; the column is unique). */
export function newReference(): string {
  return `LV-${randomText(8)}`;
}
