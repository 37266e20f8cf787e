import { randomUUID } from "node:crypto";

export type Buyer = { email: string; name: string };

/** Somebody who buys in one test only: every inbox, order and alert of theirs belongs to that test. */
export function newBuyer(): Buyer {
  const id = randomUUID().slice(0, 13);
  return { email: `buyer-${id}@example.test`, name: `Robin ${id.slice(0, 8)}` };
}
