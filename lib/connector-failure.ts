/**
 * credential: ours was refused or is missing, and a person has to mend it. rate_limited: later, see `retryAfterMs`.
 * refused: the provider understood and said no. unavailable: it did not answer, or with nothing that can be read.
 * timeout: it took too long, and may still have done it. invalid: the call itself is wrong, and nothing left us.
 */
export type FailureKind = "credential" | "rate_limited" | "refused" | "unavailable" | "timeout" | "invalid";

type More = { code?: string; retryAfterMs?: number; cause?: unknown };

/** A call to somebody else's service that failed. `message` and `code` hold nothing secret: customers read them. */
export class ConnectorFailure extends Error {
  readonly kind: FailureKind;
  /** The provider's own word where it has one (`channel_not_found`), else ours. */
  readonly code: string;
  readonly retryAfterMs: number | undefined;
  constructor(kind: FailureKind, message: string, more: More = {}) {
    super(message, { cause: more.cause });
    this.name = "ConnectorFailure";
    this.kind = kind;
    this.code = more.code ?? kind;
    this.retryAfterMs = more.retryAfterMs;
  }
}
