/** Why something could not be done, in words, and what the visitor can do about it. */
export type Trouble = {
  words: string;
  remedy: "send again" | "read again" | "sign in" | "start over" | "shorten";
  /** By field, for forms. */
  fields: Readonly<Record<string, string>>;
};

/** What a route refused with. `retryAfterSeconds` is its Retry-After. */
export class RefusedRequest extends Error {
  constructor(
    readonly status: number,
    readonly detail: string,
    readonly retryAfterSeconds: number | null,
    readonly errors: readonly { path: string; message: string }[] = [],
  ) {
    super(`${status} ${detail}`);
  }
}

/** The stream ended before the answer did. */
export class CutAnswer extends Error {}

type Doing = "sending" | "reading";

/** `now` in milliseconds tells the time of day at which the next attempt may be made. */
export function troubleOf(error: unknown, doing: Doing, isOnline: boolean, now: number): Trouble {
  const again = doing === "sending" ? ("send again" as const) : ("read again" as const);
  const kept = doing === "sending" ? " What you wrote is still here." : "";
  const trouble = (words: string, remedy: Trouble["remedy"] = again): Trouble => ({
    words,
    remedy,
    fields: error instanceof RefusedRequest ? Object.fromEntries(error.errors.map((it) => [it.path, it.message])) : {},
  });
  if (!isOnline) return trouble(`You are offline.${kept}`);
  if (error instanceof CutAnswer) return trouble(`The answer broke off.${kept}`);
  if (!(error instanceof RefusedRequest)) return trouble(`Levqor cannot be reached at the moment.${kept}`);
  if (error.status === 429) {
    return trouble(
      `That was a lot in a short time. Try again ${waitWords(error.retryAfterSeconds ?? 60, now)}.${kept}`,
    );
  }
  if (error.status === 401) return trouble("This conversation belongs to an account. Sign in to go on.", "sign in");
  if (error.status === 404) return trouble("This conversation cannot be found. Start a new one.", "start over");
  const about = error.errors.find((it) => it.path === "message");
  if (error.status === 413 || about)
    return trouble(about ? `The message ${about.message}.` : "That is too long to send.", "shorten");
  return trouble(`${error.detail}${kept}`);
}

function waitWords(seconds: number, now: number): string {
  if (seconds < 90) return `in ${seconds} ${seconds === 1 ? "second" : "seconds"}`;
  const at = new Date(now + seconds * 1_000).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  return `after ${at}`;
}
