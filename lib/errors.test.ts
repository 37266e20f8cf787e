import { expect, test } from "vitest";
import { Prisma } from "@/lib/db";
import { AppError, isDatabaseUnavailable } from "@/lib/errors";

const known = (code: string, meta?: Record<string, unknown>) =>
  new Prisma.PrismaClientKnownRequestError("SELECT something", { code, clientVersion: "7", meta });
test.each([
  ["refuses connections", Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:5432"), { code: "ECONNREFUSED" })],
  ["cut the connection", new Error("Connection terminated unexpectedly")],
  ["has no connection left", new Error("timeout exceeded when trying to connect")],
  ["was asked too long", Object.assign(new Error("canceling statement"), { code: "57014" })],
  ["holds a lock", Object.assign(new Error("canceling statement due to lock timeout"), { code: "55P03" })],
  ["found a deadlock", Object.assign(new Error("deadlock detected"), { code: "40P01" })],
  ["cannot be reached, says Prisma", known("P1001")],
  ["gave no transaction, says Prisma", known("P2028")],
  ["gave a lock up, says Prisma", known("P2010", { driverAdapterError: { cause: { originalCode: "55P03" } } })],
  ["is away at a raw query", known("P2010", { driverAdapterError: { cause: { kind: "DatabaseNotReachable" } } })],
  ["is frozen", new Error("Query read timeout")],
  ["is behind another error", new Error("it failed", { cause: Object.assign(new Error("x"), { code: "08006" }) })],
])("a database that %s may be asked again", (_, error) => {
  expect(isDatabaseUnavailable(error)).toBe(true);
});

test.each([
  ["a key that is taken", known("P2002", { target: ["40001"] })],
  ["a row that is not there", known("P2025")],
  ["an SQL that is wrong", known("P2010", { driverAdapterError: { cause: { originalCode: "42601" } } })],
  ["a number in words", new Error("order 40001 is not there")],
  ["a refusal of ours", new AppError("conflict", "It has changed meanwhile.")],
  ["a word", "ECONNREFUSED"],
  ["nothing", undefined],
])("%s is no database that is away", (_, error) => {
  expect(isDatabaseUnavailable(error)).toBe(false);
});

test("errors that hold each other in a circle are read to an end", () => {
  const error = new Error("round");
  error.cause = error;
  expect(isDatabaseUnavailable(error)).toBe(false);
});
