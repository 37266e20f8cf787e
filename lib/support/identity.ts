/**
 * Who writes, as the door has established it: a customer by their session (or by a program of ours that answers for
 * them), everybody else is a visitor. Nothing in a body, a header of the sender's or a link makes a customer.
 */
export type Identity = { kind: "visitor" } | { kind: "customer"; email: string };

/** A conversation that a customer wrote in is theirs alone; any other is whose link it is. */
export function mayRead({ email }: { email: string | null }, identity: Identity): boolean {
  return email === null || (identity.kind === "customer" && identity.email === email);
}

/** Visitors continue what is nobody's, customers what is theirs, or nobody's yet. */
export function mayContinue(conversation: { email: string | null }, identity: Identity): boolean {
  return identity.kind === "visitor" ? conversation.email === null : mayRead(conversation, identity);
}
