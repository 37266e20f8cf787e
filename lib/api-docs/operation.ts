import type { z } from "zod";
import type { Scope } from "@/lib/api-keys/api-key";

/**
 * One call of the API as it is documented. list-operations.ts has them all; make-openapi.ts turns them into
 * /openapi.json, and /docs shows them. Their schemas are those that the handlers read and answer with.
 */
export const GROUPS = ["Jobs", "Connectors", "Users", "Metrics", "Site"] as const;
export type Group = (typeof GROUPS)[number];

/** Who may call: a key with a scope, whoever may read the figures, or everybody. */
export type Access = { key: Scope } | "figures" | "everybody";

export type Parameter = {
  name: string;
  in: "path" | "query" | "header";
  schema: z.ZodType;
  text: string;
  isRequired?: boolean;
};

export type Answer = { status: number; text: string; schema?: z.ZodType; example?: unknown };

/** A call that works as it stands. `$NAME` in its path stands for what an earlier call gave; see `variablesIn`. */
export type Example = {
  path: string;
  headers?: Readonly<Record<string, string>>;
  body?: unknown;
  /** The status it is answered with. */
  status: number;
};

export type Operation = {
  id: string;
  group: Group;
  method: "GET" | "POST" | "PATCH";
  /** Parameters in braces. */
  path: string;
  title: string;
  text: string;
  access: Access;
  parameters?: readonly Parameter[];
  body?: z.ZodType;
  answers: readonly Answer[];
  /** The refusals beside those that every call has, and when they come. */
  refusals?: readonly (readonly [status: number, text: string])[];
  example: Example;
};

/** What stands for something that the reader has: a key, the id of a job, of a user. */
export const VARIABLES = { LEVQOR_KEY: "key", JOB_ID: "jobId", USER_ID: "userId", DASHBOARD_TOKEN: "token" } as const;

/** The headers of an operation's example, the credential first. */
export function exampleHeaders({ access, body, example }: Operation): Record<string, string> {
  return {
    ...(access === "everybody" ? {} : access === "figures" ? FIGURES : KEY),
    ...(body ? { "Content-Type": "application/json" } : {}),
    ...example.headers,
  };
}

const KEY = { "X-Api-Key": "$LEVQOR_KEY" };
const FIGURES = { Authorization: "Bearer $DASHBOARD_TOKEN" };
