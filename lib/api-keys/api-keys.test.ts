import { beforeAll, describe, expect, test } from "vitest";
import type { Scope } from "@/lib/api-keys/api-key";
import { changeBudget } from "@/lib/api-keys/change-budget";
import { createApiKey } from "@/lib/api-keys/create-api-key";
import { listApiEvents, listApiKeys } from "@/lib/api-keys/queries";
import { requireApiKey } from "@/lib/api-keys/require-api-key";
import { revokeApiKey } from "@/lib/api-keys/revoke-api-key";
import { db, pool } from "@/lib/db";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";

const actor = "owner@levqor.test";
const account = `acme ${crypto.randomUUID()}`;
let made: { id: string; key: string };

beforeAll(async () => {
  made = await createApiKey({ account, scopes: ["jobs", "users"], actor });
});

function knock(key: string | null, scope: Scope = "jobs") {
  const headers = new Headers(key === null ? {} : { "x-api-key": key });
  return requireApiKey(new Request("http://localhost:3000/api/v1/usage", { headers }), scope);
}

/** The code and the words of a refusal. */
async function refusal(key: string | null, scope?: Scope): Promise<unknown> {
  const error: unknown = await knock(key, scope).catch((it: unknown) => it);
  return error instanceof AppError ? [error.code, error.message] : error;
}

test("a key has its form, is not stored, and says whose it is", async () => {
  expect(made.key).toMatch(/^lvq_[0-9a-z]{12}_[0-9a-z]{60}$/);
  expect(await knock(made.key)).toEqual({ account, keyId: made.id });
  const { rows } = await pool().query("SELECT row_to_json(api_keys)::text AS text FROM api_keys");
  const secret = made.key.split("_")[2] ?? "none";
  for (const { text } of rows) expect(text).not.toContain(secret.slice(0, 20));
});

describe("all that is no key is refused in the same words", () => {
  let unknown: unknown;
  beforeAll(async () => {
    unknown = await refusal(null);
    expect(unknown).toEqual(["unauthorized", expect.any(String)]);
  });

  test.each([
    ["empty", () => ""],
    ["something else", () => "Bearer abc"],
    ["cut short", () => made.key.slice(0, -1)],
    ["mistyped in its secret", () => swap(made.key, 30)],
    ["mistyped in its checksum", () => swap(made.key, made.key.length - 1)],
    ["very long", () => made.key.repeat(50)],
  ])("%s: without asking the database", async (_what, key) => {
    const before = await statements();
    expect(await refusal(key())).toEqual(unknown);
    expect(await statements()).toBe(before);
  });

  test("of the right form, but unknown", async () => {
    const other = await createApiKey({ account, scopes: ["jobs"], actor });
    await db().apiKey.delete({ where: { id: other.id } });
    expect(await refusal(other.key)).toEqual(unknown);
  });

  test("of another secret under a known id", async () => {
    const other = await createApiKey({ account, scopes: ["jobs"], actor });
    await db().apiKey.update({ where: { id: other.id }, data: { secretHash: crypto.randomUUID() } });
    expect(await refusal(other.key)).toEqual(unknown);
  });

  test("expired", async () => {
    const short = await createApiKey({ account, scopes: ["jobs"], expiresInDays: 1, actor });
    expect((await knock(short.key)).keyId).toBe(short.id);
    await db().$executeRaw`UPDATE api_keys SET expires_at = app_now() WHERE id = ${short.id}`;
    expect(await refusal(short.key)).toEqual(unknown);
  });

  test("revoked: from the next request on, and only that one of the account's", async () => {
    const old = await createApiKey({ account, scopes: ["jobs"], actor });
    await knock(old.key);
    await revokeApiKey({ id: old.id, actor });
    await revokeApiKey({ id: old.id, actor });
    expect(await refusal(old.key)).toEqual(unknown);
    expect((await knock(made.key)).account).toBe(account);
    const events = await listApiEvents(500);
    expect(events.filter((it) => it.step === "revoke-key" && it.detail === old.id)).toHaveLength(1);
  });
});

test("revoking what is no key says so", async () => {
  await expect(revokeApiKey({ id: "000000000000", actor })).rejects.toMatchObject({ code: "not_found" });
});

test("another scope is forbidden, and says what the key is for", async () => {
  expect(await refusal(made.key, "connectors")).toEqual(["forbidden", expect.stringContaining("jobs, users")]);
});

test("its last use is kept to the minute, by one of many at once", async () => {
  const key = await createApiKey({ account, scopes: ["jobs"], actor });
  await Promise.all(Array.from({ length: 30 }, () => knock(key.key)));
  const shown = (await listApiKeys()).find((it) => it.id === key.id);
  expect([shown?.lastUsedAt?.getUTCSeconds(), shown?.state, shown?.createdBy]).toEqual([0, "active", actor]);
});

test("one key is held to its allowance over many requests at once", async () => {
  const key = await createApiKey({ account, scopes: ["jobs"], actor });
  const former = env().RATE_LIMIT_MULTIPLIER;
  env().RATE_LIMIT_MULTIPLIER = 0.01;
  const answers = await Promise.all(Array.from({ length: 100 }, () => refusal(key.key)));
  env().RATE_LIMIT_MULTIPLIER = former;
  const refused = answers.filter((it) => Array.isArray(it) && it[0] === "rate_limited");
  expect(refused).toHaveLength(40);
});

test("an account is made with its first key, and its budget changes from this month on, never below what is used", async () => {
  const name = `budget ${crypto.randomUUID()}`;
  await createApiKey({ account: name, scopes: ["jobs"], actor });
  const limit = () => db().apiAccount.findUniqueOrThrow({ where: { name } });
  expect((await limit()).monthlyBudgetCents).toBe(5_000);
  await changeBudget({ account: name, monthlyCents: 700, actor });
  await createApiKey({ account: name, scopes: ["jobs"], actor });
  expect((await limit()).monthlyBudgetCents).toBe(700);
  await db().$executeRaw`
    INSERT INTO budgets (account, month, limit_cents, reserved_cents, spent_cents)
    VALUES (${name}, date_trunc('month', app_now() AT TIME ZONE 'UTC')::date, 700, 100, 200)`;
  await expect(changeBudget({ account: name, monthlyCents: 299, actor })).rejects.toMatchObject({ code: "conflict" });
  expect((await limit()).monthlyBudgetCents).toBe(700);
  await changeBudget({ account: name, monthlyCents: 300, actor });
  expect((await db().budget.findFirstOrThrow({ where: { account: name } })).limitCents).toBe(300);
  await expect(changeBudget({ account: "nobody", monthlyCents: 1, actor })).rejects.toMatchObject({
    code: "not_found",
  });
});

function swap(key: string, at: number): string {
  return `${key.slice(0, at)}${key[at] === "0" ? "1" : "0"}${key.slice(at + 1)}`;
}

/** How many statements this process has asked of the pool's connections. */
async function statements(): Promise<number> {
  return pool().totalCount + pool().waitingCount + counted;
}
let counted = 0;
const query = pool().connect.bind(pool());
pool().connect = ((...args: Parameters<typeof query>) => {
  counted += 1;
  return query(...args);
}) as typeof query;
