import { execFileSync, spawnSync } from "node:child_process";
import { chownSync } from "node:fs";
import { PlainError } from "../scripts/steps.mjs";

/**
 * How to start Postgres' programs as somebody Postgres accepts. It refuses to run as root, so there it becomes `nobody`.
 */
export type PostgresUser = {
  /** The program and arguments to put in front of a command; empty when no change of user is needed. */
  prefix: string[];
  /** Makes a folder the user's own. */
  own(folder: string): void;
};

// A checkout may lie in a folder that only root can enter (mode 0700). The user therefore keeps the one capability
// that reads over such modes; without the securebit, access(2) would drop it and initdb would not find its files.
const AS_NOBODY = [
  "setpriv",
  "--reuid=nobody",
  "--clear-groups",
  "--securebits=+no_setuid_fixup",
  "--inh-caps=+dac_override",
  "--ambient-caps=+dac_override",
];

// Where capabilities may not be kept (some containers): a user namespace, in which root has another number.
const IN_NAMESPACE = ["unshare", "-U", "--map-user=1000", "--map-group=1000"];

/** Finds out, by trying, which way works on this machine. */
export function findPostgresUser(): PostgresUser {
  if (process.getuid?.() !== 0) return { prefix: [], own: () => undefined };
  const group = Number(execFileSync("id", ["-g", "nobody"], { encoding: "utf8" }));
  const nobody = Number(execFileSync("id", ["-u", "nobody"], { encoding: "utf8" }));
  const asNobody = [...AS_NOBODY.slice(0, 2), `--regid=${group}`, ...AS_NOBODY.slice(2)];
  if (runs(asNobody)) return { prefix: asNobody, own: (folder) => chownSync(folder, nobody, group) };
  if (runs(IN_NAMESPACE)) return { prefix: IN_NAMESPACE, own: (folder) => chownSync(folder, 0, 0) };
  throw new PlainError(
    "PostgreSQL does not run as root, and this machine lets neither `setpriv` nor `unshare` change the user. Run the command as another user.",
  );
}

function runs(prefix: string[]): boolean {
  const [program = "", ...args] = prefix;
  return spawnSync(program, [...args, "true"], { timeout: 5_000 }).status === 0;
}
