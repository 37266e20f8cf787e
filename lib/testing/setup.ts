import { format } from "node:util";
import { afterAll, afterEach, beforeEach, expect, inject, vi } from "vitest";
import { createDatabase } from "@/lib/testing/database";
import { testEnvironment } from "@/lib/testing/environment";

// Runs before each test file, ahead of the product's modules: they find an environment and a database of their own.
Object.assign(process.env, testEnvironment(await createDatabase(inject("postgresUrl"))));

let printed: string[] = [];

beforeEach(() => {
  printed = [];
  vi.spyOn(console, "error").mockImplementation((...args: unknown[]) => {
    printed.push(format(...args));
  });
});

// An error that only reaches the console is one that nobody handled.
afterEach(() => {
  expect(printed, "console.error was called").toEqual([]);
});

afterAll(async () => {
  const { levqorDb } = globalThis as { levqorDb?: unknown };
  if (levqorDb === undefined) return;
  const [{ closeDb }, { stopQueue }] = await Promise.all([import("@/lib/db"), import("@/lib/queue")]);
  await stopQueue(1_000);
  await closeDb();
});
