import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { GET as getOpenapi } from "@/app/openapi.json/route";
import { listOperations } from "@/lib/api-docs/list-operations";
import { type Operation, VARIABLES } from "@/lib/api-docs/operation";
import { writeCurl } from "@/lib/api-docs/write-curl";
import { writeTypescript } from "@/lib/api-docs/write-typescript";
import { createApiKey } from "@/lib/api-keys/create-api-key";
import { env } from "@/lib/env";
import type { Handler } from "@/lib/http";
import { type StandIns, startStandIns } from "@/sandbox/stand-ins";

const run = promisify(execFile);
const ROOT = import.meta.dirname;
type Module = Record<string, Handler>;
type Route = { path: string; shape: RegExp; module: Module };

/** Credentials of the connectors; the stand-ins take any. */
const CREDENTIALS = ["NOTION_TOKEN", "GOOGLE_CLIENT_ID", "GOOGLE_CLIENT_SECRET", "GOOGLE_REFRESH_TOKEN"];

const operationShape = z.looseObject({ parameters: z.array(z.object({ name: z.string(), in: z.string() })) });

/** Node is all a machine needs to test us; where curl is, it is curl. */
const WHERE_THERE_IS_NONE = `command -v curl >/dev/null || curl() { "$NODE" "$CURL" "$@"; }`;

let standIns: StandIns;
let routes: Route[];
let site: string;
let folder: string;
const variables: Record<string, string> = {};
const server = createServer((request, response) => void answer(request, response));

beforeAll(async () => {
  standIns = await startStandIns();
  Object.assign(process.env, standIns.env);
  for (const name of CREDENTIALS) process.env[name] ??= crypto.randomUUID();
  process.env.SLACK_BOT_TOKEN ??= `xoxb-${crypto.randomUUID()}`;
  routes = await Promise.all(readRoutes(ROOT, "/api/v1"));
  folder = mkdtempSync(path.join(tmpdir(), "levqor-examples-"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const made = await createApiKey({ account: "reader", scopes: ["jobs", "connectors", "users"], actor: "test" });
  Object.assign(variables, { LEVQOR_KEY: made.key, DASHBOARD_TOKEN: env().DASHBOARD_TOKEN });
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
  await standIns.close();
});

test("every route is in the description with every method it answers, and nothing else is", async () => {
  const documented = listOperations().map(({ method, path: at }) => `${method} ${at}`);
  const there = await Promise.all(
    routes.map(async ({ path: at, module }) => {
      const answered = await module.OPTIONS?.(new Request(`http://localhost:3000${at}`, { method: "OPTIONS" }));
      const allowed = answered?.headers.get("allow")?.split(", ") ?? [];
      return allowed.filter((it) => it !== "HEAD" && it !== "OPTIONS").map((method) => `${method} ${at}`);
    }),
  );
  expect(documented.toSorted()).toEqual(there.flat().toSorted());
});

test("the description is OpenAPI 3.1 with the handlers' own schemas", async () => {
  const response = await getOpenapi(new Request("http://localhost:3000/openapi.json"));
  const spec = z
    .looseObject({
      openapi: z.literal("3.1.0"),
      paths: z.record(z.string().startsWith("/api/v1/"), z.record(z.string(), operationShape)),
    })
    .parse(await response.json());
  expect(spec.paths["/api/v1/intake"]?.post).toMatchObject({
    security: [{ key: [] }],
    requestBody: {
      content: {
        "application/json": { schema: { required: ["workflow", "payload"], additionalProperties: false } },
      },
    },
    responses: { 202: { content: {} }, 402: { description: expect.any(String) }, 422: {} },
  });
  for (const { path: at, method } of listOperations()) {
    const operation = spec.paths[at]?.[method.toLowerCase()];
    const inPath = [...at.matchAll(/\{(\w+)\}/g)].map((it) => it[1]);
    expect(operation?.parameters.filter((it) => it.in === "path").map((it) => it.name)).toEqual(inPath);
  }
});

test.each(listOperations().map((it) => [it.id, it] as const))(
  "%s: its example fits its own schema",
  (_id, operation) => {
    if (operation.body) expect(() => operation.body?.parse(operation.example.body)).not.toThrow();
    expect(operation.answers.map((it) => it.status)).toContain(operation.example.status);
  },
);

describe.each([
  ["curl", runCurl],
  ["TypeScript", runTypescript],
] as const)("as it is documented for %s", (_language, call) => {
  // In the order of the page: what one gives, the next one needs.
  test.each(listOperations().map((it) => [it.id, it] as const))("%s works", async (_id, operation) => {
    const { status, body } = await call(operation);
    const known = operation.answers.find((it) => it.status === status);
    expect([status, known?.text, JSON.stringify(body).slice(0, 500)]).toEqual([
      status,
      expect.any(String),
      expect.any(String),
    ]);
    expect(status).toBeLessThan(300);
    known?.schema?.parse(body);
    if (operation.id === "submit-job") variables.JOB_ID = z.object({ job_id: z.string() }).parse(body).job_id;
    if (operation.id === "keep-user") variables.USER_ID = z.object({ id: z.string() }).parse(body).id;
  });
});

type Said = { status: number; body: unknown };

async function runCurl(operation: Operation): Promise<Said> {
  const command = writeCurl(operation, site).replace(/^curl /, "curl -sS -w '\\n%{http_code}' ");
  const env = {
    ...process.env,
    ...variables,
    NODE: process.execPath,
    CURL: path.join(process.cwd(), "lib/testing/curl.mjs"),
  };
  const { stdout } = await run("sh", ["-c", `${WHERE_THERE_IS_NONE}\n${command}`], { env });
  const at = stdout.lastIndexOf("\n");
  return { status: Number(stdout.slice(at + 1)), body: JSON.parse(stdout.slice(0, at)) };
}

async function runTypescript(operation: Operation): Promise<Said> {
  const file = path.join(folder, `${operation.id}.mts`);
  const given = Object.entries(VARIABLES).map(([name, it]) => `const ${it} = process.env.${name} ?? "";`);
  const told = "console.log(JSON.stringify({ status: response.status, body: answer }));";
  writeFileSync(file, [...given, writeTypescript(operation, site), told].join("\n"));
  const { stdout } = await run(process.execPath, [file], { env: { ...process.env, NODE_OPTIONS: "", ...variables } });
  return z.object({ status: z.number(), body: z.unknown() }).parse(JSON.parse(stdout));
}

function readRoutes(directory: string, at: string): Promise<Route>[] {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry): Promise<Route>[] => {
    const full = path.join(directory, entry.name);
    if (entry.isDirectory()) return readRoutes(full, `${at}/${entry.name.replace(/^\[(\w+)\]$/, "{$1}")}`);
    if (entry.name !== "route.ts") return [];
    const shape = new RegExp(`^${at.replace(/\{(\w+)\}/g, "(?<$1>[^/]+)")}$`);
    return [import(full).then((module: Module) => ({ path: at, shape, module }))];
  });
}

/** What Next does between the socket and a route handler. */
async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(incoming.url ?? "/", site);
  const found = routes.find((it) => it.shape.test(url.pathname));
  const handler = found?.module[incoming.method ?? ""];
  if (!found || !handler) {
    response.writeHead(404).end();
    return;
  }
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const headers = Object.entries(incoming.headers).map(([name, value]) => [name, String(value)] as [string, string]);
  const body = chunks.length ? Buffer.concat(chunks) : null;
  const request = new Request(url, { method: incoming.method ?? "GET", headers, body });
  const params = { ...found.shape.exec(url.pathname)?.groups };
  const answered = await handler(request, { params: Promise.resolve(params) });
  response.writeHead(answered.status, Object.fromEntries(answered.headers));
  response.end(Buffer.from(await answered.arrayBuffer()));
}
