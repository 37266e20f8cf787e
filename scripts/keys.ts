import { parseArgs } from "node:util";
import { type ApiKeySummary, SCOPES } from "@/lib/api-keys/api-key";
import { createApiKey } from "@/lib/api-keys/create-api-key";
import { listApiKeys } from "@/lib/api-keys/queries";
import { revokeApiKey } from "@/lib/api-keys/revoke-api-key";
import { createKeyInput } from "@/lib/api-keys/schema";
import { closeDb } from "@/lib/db";
import { env, loadEnvFile } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { callbackSecret } from "@/lib/jobs/callback-secret";
import { sandboxEnvironment } from "../sandbox/sandbox-environment";
import { PlainError, printFailure } from "./steps.mjs";

/** `npm run keys`: keys of the job API, of the database that is set, or else of this checkout's sandbox. */
const HELP = `npm run keys -- create NAME [--scopes ${SCOPES.join(",")}] [--expires 90d]
npm run keys -- list
npm run keys -- revoke ID

NAME is the account: keys of one NAME share its jobs and its budget. Without --scopes a key has all of them.`;
const ACTOR = "npm run keys";

async function main(args: string[]): Promise<void> {
  const { positionals, values } = readArguments(args);
  const [command, subject, ...more] = positionals;
  const isKnown = command === "list" ? !subject : (command === "create" || command === "revoke") && subject;
  if (!isKnown || more.length) throw new PlainError(HELP);
  await fallBackToSandbox();
  env();
  if (command === "create") await create({ account: subject, ...values });
  else if (command === "revoke") await revoke(subject ?? "");
  else list(await listApiKeys());
}

function readArguments(args: string[]) {
  try {
    const options = { scopes: { type: "string" }, expires: { type: "string" } } as const;
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new PlainError(`${error instanceof Error ? error.message : error}\n\n${HELP}`);
  }
}

async function fallBackToSandbox(): Promise<void> {
  loadEnvFile();
  const sandbox = await sandboxEnvironment();
  const set = process.env.DATABASE_URL;
  if (!sandbox || (set && set !== sandbox.DATABASE_URL)) return;
  for (const [name, value] of Object.entries(sandbox)) process.env[name] ??= value;
}

async function create(given: { account: string | undefined; scopes?: string; expires?: string }): Promise<void> {
  const scopes = given.scopes === undefined ? [...SCOPES] : given.scopes.split(",").map((it) => it.trim());
  const read = createKeyInput.safeParse({ ...given, scopes });
  if (!read.success) {
    const faults = read.error.issues.map(
      (it) => `${it.path[0] === "account" ? "NAME" : `--${String(it.path[0])}`} ${it.message}`,
    );
    throw new PlainError(`${faults.join("\n")}\n\n${HELP}`);
  }
  const { account, expires } = read.data;
  const { key } = await createApiKey({ account, scopes: read.data.scopes, expiresInDays: expires, actor: ACTOR });
  process.stdout.write(
    `\n  ${key}\n\nThis key of ${account} (${read.data.scopes.join(", ")}${expires ? `, for ${expires} days` : ""}) is shown this once.\n` +
      `Callbacks of this account are signed with ${callbackSecret(account)}\n`,
  );
}

async function revoke(id: string): Promise<void> {
  // Whoever pastes the whole key means its id.
  const own = /^lvq_([^_]+)_/.exec(id)?.[1] ?? id;
  await revokeApiKey({ id: own, actor: ACTOR });
  process.stdout.write(`${own} is revoked: it opens nothing any more.\n`);
}

function list(keys: readonly ApiKeySummary[]): void {
  if (!keys.length) process.stdout.write("There are no keys yet. Make one with: npm run keys -- create NAME\n");
  for (const it of keys) {
    const used = it.lastUsedAt ? `last used ${minute(it.lastUsedAt)}` : "never used";
    const ends = it.expiresAt && it.state === "active" ? `, until ${minute(it.expiresAt)}` : "";
    const columns = [it.id, it.state.padEnd(7), it.account.padEnd(20), it.scopes.join(",").padEnd(21)];
    process.stdout.write(`${columns.join("  ")}  made ${minute(it.createdAt)}, ${used}${ends}\n`);
  }
}

function minute(at: Date): string {
  return at.toISOString().slice(0, 16).replace("T", " ");
}

main(process.argv.slice(2))
  .catch((error: unknown) => {
    printFailure(error instanceof AppError ? new PlainError(error.message) : error);
    process.exitCode = 1;
  })
  .finally(closeDb);
