import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type ProgramOptions, runProgram } from "./run-program";

/** `failures`: a line each, where the check is many tests. */
export type Outcome = { passed: number; failed: number; output: string; failures?: string[] };
export type Check = { name: string; run: (options: ProgramOptions) => Promise<Outcome> };

const root = path.dirname(import.meta.dirname);
const bin = (name: string) => path.join(root, "node_modules", ".bin", name);

/** A program that says yes or no counts as one test. */
export function check(name: string, program: string, args: string[]): Check {
  return {
    name,
    run: async (options) => {
      const { code, output } = await runProgram(bin(program), args, options);
      return code === 0 ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output };
    },
  };
}

/** The checks that only read the source. */
export const SOURCE_CHECKS: Check[] = [
  check("Lint and format (biome)", "biome", ["check", "--error-on-warnings"]),
  check("Dependency rules (dependency-cruiser)", "depcruise", ["--config", ".dependency-cruiser.mjs", "."]),
  check("Dead code and unused packages (knip)", "knip", []),
  check("Spelling of what visitors read (cspell)", "cspell", ["lint", "--config", "cspell.jsonc", "--no-progress"]),
];

/**
 * Types of everything, tests included. With a configuration of its own: the usual one also reads the route types that
 * `next dev` and earlier builds left behind, which may speak of pages that are gone.
 */
export function typeCheck(distDir: string): Check {
  const types = check("Types (tsc)", "tsc", ["--noEmit", "-p", path.join(distDir, "tsconfig.json")]);
  return {
    name: types.name,
    run: async (options) => {
      mkdirSync(path.join(root, distDir), { recursive: true });
      const config = {
        extends: "../tsconfig.json",
        include: ["../next-env.d.ts", "../**/*.ts", "../**/*.tsx", "./types/**/*.ts"],
        exclude: ["../node_modules", "../.tools", "../.sandbox"],
      };
      writeFileSync(path.join(root, distDir, "tsconfig.json"), JSON.stringify(config));
      const generated = await runProgram(bin("next"), ["typegen"], options);
      if (generated.code !== 0) return { passed: 0, failed: 1, output: generated.output };
      return types.run(options);
    },
  };
}
