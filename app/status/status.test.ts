import { expect, test } from "vitest";
import { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } from "@/app/api/[[...path]]/route";
import * as health from "@/app/health/route";
import * as ready from "@/app/ready/route";
import * as status from "@/app/status/route";
import { db } from "@/lib/db";
import { version } from "@/package.json";

const ask = (path: string, method = "GET") => new Request(`http://localhost:3000${path}`, { method });

test("a migrated database is ready", async () => {
  const response = await ready.GET(ask("/ready"));
  expect([response.status, await response.json()]).toEqual([200, { status: "ok", database: "ok" }]);
});

test("the status tells version, uptime and the state of each part, and no secret", async () => {
  const response = await status.GET(ask("/status"));
  expect(response.status).toBe(200);
  const text = await response.text();
  expect(JSON.parse(text)).toMatchObject({
    status: "ok",
    version,
    uptimeSeconds: expect.any(Number),
    components: { database: "ok", worker: "elsewhere", telegram: "configured", whatsapp: "configured" },
  });
  for (const [name, value] of Object.entries(process.env)) {
    if (/SECRET|TOKEN|KEY|PASSWORD/.test(name) && value) expect(text, name).not.toContain(value);
  }
});

test("a database that is behind this build is not ready", async () => {
  await db().$executeRaw`UPDATE _prisma_migrations SET finished_at = NULL`;
  const response = await ready.GET(ask("/ready"));
  expect([response.status, await response.json()]).toEqual([503, { status: "unavailable", database: "not migrated" }]);
  await db().$executeRaw`UPDATE _prisma_migrations SET finished_at = now()`;
});

test.each(["POST", "PUT", "PATCH", "DELETE"] as const)("%s is refused by all three", async (method) => {
  for (const door of [health, ready, status]) {
    const response = await door[method](ask("/", method));
    expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
  }
});

test.each(Object.entries({ GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS }))(
  "%s to an address under /api that is not there is a 404 in the usual form",
  async (method, door) => {
    const response = await door(ask("/api/nonesuch", method));
    expect(response.status).toBe(404);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(response.headers.get("x-request-id")).toMatch(/^req_/);
    expect(await response.json()).toMatchObject({ type: "urn:levqor:error:not_found", status: 404 });
  },
);
