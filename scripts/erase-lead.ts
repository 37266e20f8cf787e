import { parseArgs } from "node:util";
import { z } from "zod";
import { closeDb } from "@/lib/db";
import { env, loadEnvFile } from "@/lib/env";
import { eraseLead } from "@/lib/leads/erase-lead";
import { readmitLead } from "@/lib/leads/readmit-lead";
import { PlainError, printFailure } from "./steps.mjs";

/** `npm run erase-lead`: for the owner, when somebody asks to be forgotten. Needs the environment of the server. */
const HELP = `npm run erase-lead -- ADDRESS            forgets who asked for the newsletter under it
npm run erase-lead -- ADDRESS --readmit  lets the address ask for it again`;

async function main(args: string[]): Promise<void> {
  const { address, isReadmitted } = readArguments(args);
  loadEnvFile();
  env();
  if (isReadmitted) {
    const was = await readmitLead(address);
    process.stdout.write(was ? "The address may ask for the newsletter again.\n" : "Nobody was forgotten under it.\n");
    return;
  }
  const { leads, mails } = await eraseLead(address);
  process.stdout.write(
    `${leads ? "Forgotten" : "No such lead was known"}, ${mails} of the newsletter's mails deleted; no marketing goes to the address from now on.
Orders and what belongs to them are kept, for the law demands it. Backups lose the rest as they grow old.\n`,
  );
}

function readArguments(args: string[]): { address: string; isReadmitted: boolean } {
  try {
    const { positionals, values } = parseArgs({
      ...{ args, options: { readmit: { type: "boolean" } }, allowPositionals: true },
    });
    const [address, ...more] = positionals;
    if (!more.length && z.email().safeParse(address).success && address)
      return { address, isReadmitted: values.readmit ?? false };
  } catch (error) {
    throw new PlainError(`${error instanceof Error ? error.message : error}\n\n${HELP}`);
  }
  throw new PlainError(HELP);
}

main(process.argv.slice(2))
  .catch((error: unknown) => {
    printFailure(error);
    process.exitCode = 1;
  })
  .finally(closeDb);
