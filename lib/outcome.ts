/** What became of something a person asked for: done, or refused for a reason that this person should read. */
export type Outcome = { done: true } | { done: false; reason: string };

export const DONE: Outcome = { done: true };

export function refused(reason: string): Outcome {
  return { done: false, reason };
}
