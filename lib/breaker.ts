/**
 * Keeps us from asking a provider that does not answer. After `failures` in a row it is open: `enter()` says no, at
 * once. After `openMs` one call is let through to see; it closes the breaker, or opens it for as long again.
 */
export type Breaker = {
  /** Whether a call would be let through now; takes nothing. */
  isReady(): boolean;
  /** Lets a call through, or not. Who was let through says how it went, once. */
  enter(): Attempt | null;
};

export type Attempt = {
  succeed(): void;
  fail(): void;
  /** It ended by our own doing, and says nothing about the provider. */
  forget(): void;
};

/** `now` in milliseconds of a clock that only goes forward. */
export function createBreaker(options: { failures: number; openMs: number; now?: () => number }): Breaker {
  const { failures, openMs, now = () => performance.now() } = options;
  let inARow = 0;
  let openUntil = 0;
  let isProbing = false;

  const isOpen = () => inARow >= failures;
  const isReady = () => !isOpen() || (!isProbing && now() >= openUntil);
  return {
    isReady,
    enter() {
      if (!isReady()) return null;
      const isProbe = isOpen();
      if (isProbe) isProbing = true;
      const end = () => {
        if (isProbe) isProbing = false;
      };
      return {
        succeed() {
          end();
          inARow = 0;
        },
        fail() {
          end();
          inARow += 1;
          if (isOpen()) openUntil = now() + openMs;
        },
        forget: end,
      };
    },
  };
}
