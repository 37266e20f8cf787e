import type { ReactElement } from "react";
import type { Tx } from "@/lib/db";
import type { Email } from "@/lib/generated/prisma/client";

/**
 * An e-mail we owe somebody.
 *
 * `queued` (queue-email.ts writes it with the change that causes it) -> `sending` (deliver-email.ts claims it) ->
 * `sent`; or `suppressed` (no longer wanted at the moment of sending), `failed` (the provider will never take it),
 * `unknown` (it may have been taken, and too long ago to ask again under the same key: a person decides).
 * sweep-emails.ts hands due rows to the queue; requeue after a failure is a later `due_at`, nothing else.
 */
export type { Email };

/** The mailbox a mail comes from, at the operator's domain. */
export type Sender = "no-reply" | "support" | "billing" | "security";

/** What one kind of mail is. The room that causes it registers this in start-up.ts. */
export type EmailKind = {
  sender: Sender;
  /** Carries one-click unsubscribe, and goes to nobody who has declined marketing. All else is always sent. */
  isMarketing?: true;
  /** Marketing mail that its reader asked for: `findObjection` knows their consent, and declined offers say nothing of it. */
  hasOwnConsent?: true;
  /** Asked at the moment of sending: null when it is still wanted, else the reason why not, in words. */
  findObjection: (email: Email) => Promise<string | null>;
  /** Called once, before the first attempt. `headers` are for mail programs, such as what keeps a thread together. */
  compose: (email: Email) => Promise<{ subject: string; element: ReactElement; headers?: Record<string, string> }>;
  /** What follows once the provider has it, in the transaction that marks it sent. */
  onSent?: (tx: Tx, email: Email) => Promise<void>;
};

export type EmailKinds = Readonly<Record<string, EmailKind>>;

/** The provider remembers a key for 24 hours; after 23 we no longer dare to ask again. */
export const DOUBT_LIMIT_MS = 23 * 3_600_000;

const LONGEST_WAIT_SECONDS = 900;

/** Seconds until the next try: 1, 2, 4, … up to 15 minutes, spread by a quarter so that a crowd does not return at once. */
export function retryDelaySeconds(attempts: number, random: number = Math.random()): number {
  const base = Math.min(LONGEST_WAIT_SECONDS, 2 ** Math.min(20, Math.max(0, attempts - 1)));
  return base * (0.75 + random * 0.5);
}

/** Whether the outcome of an earlier attempt is unknown for too long to send the same key again. */
export function isTooDoubtful(doubtSince: Date | null, now: Date): boolean {
  return doubtSince !== null && now.getTime() - doubtSince.getTime() > DOUBT_LIMIT_MS;
}
