/** When a call is refused, in words; the status says which. */
export const DEAR = [
  402,
  "It may cost more than is left: estimatedCents, remainingCents and limitCents say how much",
] as const;

export const SUBMITTED = [
  DEAR,
  [413, "The body is over 512 kB, or the payload over 200 kB"],
  [422, "This Idempotency-Key was sent before with another request"],
  [424, "A connector that the workflow needs is not connected; the words name it"],
] as const;

/** What every call with a key can be answered with. */
export const WITH_KEY = [
  [400, "Something is wrong with the request; errors names each field"],
  [401, "No key that holds: missing, mistyped, unknown, expired or revoked"],
  [403, "The key was not made for this"],
  [429, "Too many requests; Retry-After says when to come back"],
] as const;
