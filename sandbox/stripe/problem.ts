import type { z } from "zod";

export type StripeErrorBody = {
  type: "invalid_request_error" | "idempotency_error" | "api_error" | "card_error";
  message: string;
  code?: string;
  param?: string;
};

/** A refusal in Stripe's own envelope. */
export class StripeProblem extends Error {
  constructor(
    readonly status: number,
    readonly body: StripeErrorBody,
  ) {
    super(body.message);
  }
}

export function invalid(message: string, param?: string, code?: string): StripeProblem {
  return new StripeProblem(400, { type: "invalid_request_error", message, code, param });
}

export function missing(kind: string, id: string, param = "id"): StripeProblem {
  const message = `No such ${kind}: '${id}'`;
  return new StripeProblem(404, { type: "invalid_request_error", message, code: "resource_missing", param });
}

/** Reads parameters through a strict schema and refuses as Stripe does: unknown, missing or invalid parameter. */
export function readParams<Schema extends z.ZodType>(schema: Schema, params: unknown): z.output<Schema> {
  const result = schema.safeParse(params);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const path = (issue?.path ?? []).map(String);
  if (issue?.code === "unrecognized_keys") {
    const param = bracketed([...path, issue.keys[0] ?? ""]);
    throw invalid(`Received unknown parameter: ${param}`, param, "parameter_unknown");
  }
  const param = bracketed(path);
  if (issue && isAbsent(params, path)) throw invalid(`Missing required param: ${param}.`, param, "parameter_missing");
  throw invalid(`Invalid ${param}: ${issue?.message ?? "not understood"}`, param);
}

function bracketed(path: string[]): string {
  const [head = "", ...rest] = path;
  return head + rest.map((part) => `[${part}]`).join("");
}

function isAbsent(params: unknown, path: string[]): boolean {
  let value = params;
  for (const part of path) {
    if (typeof value !== "object" || value === null) return false;
    value = (value as Record<string, unknown>)[part];
  }
  return value === undefined;
}
