import { expect, test } from "vitest";
import { TOKEN_LIMIT } from "@/lib/dashboard-access";
import { env } from "@/lib/env";
import { GET, POST } from "./route";

const open = (words: string, address: string = crypto.randomUUID()) =>
  GET(new Request(`http://localhost:3000/api/dashboard${words}`, { headers: { "x-levqor-address": address } }));

test("the right token is exchanged for a cookie and an address without it", async () => {
  const answer = await open(`?token=${env().DASHBOARD_TOKEN}`);
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/dashboard"]);
  expect(answer.headers.get("set-cookie")).toMatch(/^levqor-dashboard=.+HttpOnly; SameSite=Lax/);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(JSON.stringify([...answer.headers])).not.toContain(env().DASHBOARD_TOKEN);
});

test("a wrong, an empty and no token are refused with a page", async () => {
  for (const words of ["?token=wrong", "?token=", "", `?token=${env().CRON_SECRET}`, "?token=%00%ff"]) {
    const answer = await open(words);
    expect(answer.status, words).toBe(401);
    expect(answer.headers.get("content-type")).toContain("text/html");
    expect(answer.headers.get("set-cookie")).toBeNull();
    expect(await answer.text()).toContain("does not open the dashboard");
  }
});

test("whoever tries many is stopped, also with the right one", async () => {
  const address = crypto.randomUUID();
  const tries = TOKEN_LIMIT.perAddress.points * env().RATE_LIMIT_MULTIPLIER;
  for (let at = 0; at < tries; at++) expect((await open(`?token=guess-${at}`, address)).status).toBe(401);
  const stopped = await open(`?token=${env().DASHBOARD_TOKEN}`, address);
  expect(stopped.status).toBe(429);
  expect(Number(stopped.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(stopped.headers.get("set-cookie")).toBeNull();
});

test("the exchange is a plain visit and nothing else", async () => {
  const posted = await POST(new Request("http://localhost:3000/api/dashboard", { method: "POST" }));
  expect([posted.status, posted.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
});
