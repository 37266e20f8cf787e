import { z } from "zod";
import { listOperations } from "@/lib/api-docs/list-operations";
import type { Operation } from "@/lib/api-docs/operation";
import { WITH_KEY } from "@/lib/api-docs/refusal-words";

const problemSchema = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
const PROBLEM = { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } };

/** The whole API as OpenAPI 3.1, for the site at `siteUrl`. */
export function makeOpenapi(siteUrl: string): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of listOperations()) {
    paths[operation.path] = { ...paths[operation.path], [operation.method.toLowerCase()]: describe(operation) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Levqor API",
      version: "1",
      description: `Run automations within a budget. Readable at ${siteUrl}/docs. Money is in minor units of GBP, times are ISO 8601 in UTC.`,
    },
    servers: [{ url: siteUrl }],
    jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema",
    paths,
    components: {
      schemas: { Problem: toJson(problemSchema, "output") },
      securitySchemes: {
        key: { type: "apiKey", in: "header", name: "X-Api-Key" },
        dashboardToken: { type: "http", scheme: "bearer" },
      },
    },
  };
}

function describe(operation: Operation): Record<string, unknown> {
  const { id, group, title, text, access, parameters = [], body, answers, refusals = [], example } = operation;
  const isKey = typeof access === "object";
  const known = [...(isKey ? WITH_KEY : []), ...refusals].filter(([status]) =>
    answers.every((it) => it.status !== status),
  );
  return {
    operationId: id,
    tags: [group],
    summary: title,
    description: isKey ? `${text} Scope: ${access.key}.` : text,
    security: isKey ? [{ key: [] }] : access === "figures" ? [{ dashboardToken: [] }] : [],
    parameters: parameters.map((it) => ({
      name: it.name,
      in: it.in,
      required: it.in === "path" || Boolean(it.isRequired),
      description: it.text,
      schema: toJson(it.schema, "input"),
    })),
    ...(body
      ? {
          requestBody: {
            required: true,
            content: { "application/json": { schema: toJson(body, "input"), example: example.body } },
          },
        }
      : {}),
    responses: Object.fromEntries([
      ...answers.map((it) => [
        String(it.status),
        {
          description: it.text,
          ...(it.schema ? { content: { "application/json": { schema: toJson(it.schema, "output") } } } : {}),
        },
      ]),
      ...known.map(([status, words]) => [String(status), { description: words, content: PROBLEM }]),
    ]),
  };
}

function toJson(schema: z.ZodType, io: "input" | "output"): unknown {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return rest;
}
