#!/usr/bin/env node
// Prisma's schema engine without its native binary. The Prisma CLI starts whatever PRISMA_SCHEMA_ENGINE_BINARY names
// and talks JSON-RPC with it, one message a line; this file answers with @prisma/schema-engine-wasm, the same engine
// compiled to WebAssembly, which reaches Postgres through @prisma/adapter-pg. Nothing has to be downloaded at install.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { createAdapterFactory } from "./schema-engine/adapter.mjs";
import { parseArguments } from "./schema-engine/arguments.mjs";
import { runDatabaseCommand } from "./schema-engine/database-command.mjs";
import { createEngine } from "./schema-engine/engine.mjs";

/** Methods the CLI calls by another name than the engine exports. */
const RENAMED = { getDatabaseVersion: "version" };

const options = parseArguments(process.argv.slice(2));
if (options.databaseCommand) process.exitCode = await runDatabaseCommand(options.databaseCommand, options.url);
else await answerRequests();

async function answerRequests() {
  const datamodels = options.datamodelFiles.map((file) => [file, readFileSync(file, "utf8")]);
  let engine;
  for await (const line of createInterface({ input: process.stdin })) {
    if (!line.trim()) continue;
    const request = JSON.parse(line);
    // A message without a method is the CLI's answer to our "print".
    if (request.method === undefined) continue;
    try {
      engine ??= await createEngine(datamodels, createAdapterFactory(options.url));
      send({ jsonrpc: "2.0", id: request.id, result: (await call(engine, request)) ?? {} });
    } catch (error) {
      send({ jsonrpc: "2.0", id: request.id, error: toRpcError(error) });
    }
  }
}

async function call(engine, { method, params }) {
  const name = RENAMED[method] ?? method;
  if (typeof engine[name] !== "function") throw new Error(`The schema engine has no method ${method}.`);
  const result = await engine[name](params ?? {});
  // The native engine prints a diff through a call back to the CLI; the WebAssembly one returns the text.
  if (method === "diff" && result?.stdout) {
    send({ jsonrpc: "2.0", id: `print-${Date.now()}`, method: "print", params: { content: result.stdout } });
  }
  return result;
}

/** In the form that the CLI reads: code 4466 means a known error whose text is in `data`. */
function toRpcError(error) {
  const data = {
    is_panic: false,
    message: String(error?.message ?? error),
    meta: null,
    error_code: error?.code ?? null,
  };
  return { code: 4466, message: "An error happened. Check the data field for details.", data };
}

function send(message) {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}
