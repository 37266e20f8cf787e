import type { ConnectorFailure } from "@/lib/connectors/connector";

export type FailureAnswer = {
  status: 400 | 424 | 502 | 503;
  headers: Record<string, string>;
  body: { status: "error"; code: string; message: string };
};

/** The provider answered, but not with what it promises: asking again soon changes nothing. */
const BAD_ANSWER = /^(unreadable|too_large|strange_address)$/;
const USUAL_WAIT_SECONDS = 5;

/** A failed call as the connectors' door answers it: mend the credential (424), do not repeat (502), repeat later (503). */
export function failureAnswer({ kind, code, message, retryAfterMs }: ConnectorFailure): FailureAnswer {
  const body = { status: "error" as const, code, message };
  if (kind === "invalid") return { status: 400, headers: {}, body };
  if (kind === "credential") return { status: 424, headers: {}, body };
  if (kind === "refused" || BAD_ANSWER.test(code)) return { status: 502, headers: {}, body };
  const wait = retryAfterMs === undefined ? USUAL_WAIT_SECONDS : Math.max(1, Math.ceil(retryAfterMs / 1_000));
  return { status: 503, headers: { "Retry-After": String(wait) }, body };
}
