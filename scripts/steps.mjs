// Step lines for the terminal: what is being done, a tick, the seconds it took. Plain JavaScript without a dependency,
// because the starter uses it before anything is installed and on Node 20.

/** A failure with a message written for the person at the terminal: printed as it is, without a stack. */
export class PlainError extends Error {
  /** @param {string} message @param {string} [output] what the failed program said last */
  constructor(message, output = "") {
    super(message);
    this.name = "PlainError";
    this.output = output;
  }
}

/** @param {number} startedAt milliseconds of performance.now() @returns {string} e.g. "3.2 s" */
export function secondsSince(startedAt) {
  return `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
}

/**
 * Does one step and prints one line: `Building the site … ✓ 31.2 s`.
 * The work may return `{ note }`, shown after the time. Throws what the work throws, after marking the line with ✗.
 * @template T
 * @param {string} what
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(what, work) {
  const startedAt = performance.now();
  process.stdout.write(`  ${what} … `);
  try {
    const result = await work();
    const note = noteOf(result);
    process.stdout.write(`✓ ${secondsSince(startedAt)}${note ? ` (${note})` : ""}\n`);
    return result;
  } catch (error) {
    process.stdout.write(`✗ ${secondsSince(startedAt)}\n`);
    throw error;
  }
}

/** @param {unknown} result @returns {string} */
function noteOf(result) {
  return typeof result === "object" && result !== null && "note" in result ? String(result.note ?? "") : "";
}

/** @param {string} text @param {number} [lines] @returns {string} the last lines, what a person needs of a long log */
export function lastLines(text, lines = 25) {
  return text.trimEnd().split("\n").slice(-lines).join("\n");
}

/** @param {string} text @returns {boolean} whether a program's output says that the disk is full */
export function saysDiskFull(text) {
  return /ENOSPC|no space left on device|disk quota exceeded|check free disk space/i.test(text);
}

/** Prints a failure: plainly for a PlainError, with the stack for what nobody foresaw. @param {unknown} error */
export function printFailure(error) {
  if (error instanceof PlainError) {
    if (error.output) process.stderr.write(`\n${error.output}\n`);
    process.stderr.write(`\n${error.message}\n`);
    return;
  }
  if (error instanceof Error && error.name === "EnvironmentError") {
    process.stderr.write(`\n${error.message}\n`);
    return;
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`\n${text}\n`);
  if (saysDiskFull(text)) process.stderr.write(`\n${DISK_FULL}\n`);
}

export const DISK_FULL = "The disk is full. Free some space (about 2 GB are needed) and run the same command again.";
