import { randomBytes } from "node:crypto";

// Crockford's alphabet: no I, L, O, U, so that it can be read out on the phone.
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Fetched many at a time, which costs as much as a few; each is used once. */
const POOL_BYTES = 4_096;
let pool = Buffer.alloc(0);
let used = 0;

function randomText(length: number): string {
  if (used + length > pool.length) {
    pool = randomBytes(POOL_BYTES);
    used = 0;
  }
  let text = "";
  for (const end = used + length; used < end; used++) text += ALPHABET[(pool[used] ?? 0) % 32];
  return text;
}

/** A new id: a short prefix that says what it is, and 110 random bits. */
export function newId(prefix: "ord" | "pay" | "sub" | "usr" | "req" | "cnv" | "led" | "job"): string {
  return `${prefix}_${randomText(22).toLowerCase()}`;
}

/** What a customer reads out: LV-7K3QF2ZB (40 random bits; the column is unique). */
export function newReference(): string {
  return `LV-${randomText(8)}`;
}

/** What a ticket is called, and its key: T-7K3QF2ZB. */
export function newTicketId(): string {
  return `T-${randomText(8)}`;
}

/** The parts of an API key: `id` finds it (60 bits, no secret), `secret` proves it (260 bits). */
export function newKeyParts(): { id: string; secret: string } {
  return { id: randomText(12).toLowerCase(), secret: randomText(52).toLowerCase() };
}
