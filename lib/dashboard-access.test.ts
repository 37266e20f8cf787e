import { afterEach, expect, test, vi } from "vitest";
import { receiveStripeEvent } from "@/lib/billing/receive-stripe-event";
import { exchangeDashboardToken, requireMetricsReader } from "@/lib/dashboard-access";
import { env } from "@/lib/env";
import { signIn } from "@/lib/testing/sessions";
import { makeEvent, makeSession } from "@/lib/testing/stripe-events";

const ask = (headers: Record<string, string>) =>
  requireMetricsReader(new Request("http://localhost:3000/api/v1/metrics/summary", { headers }));
const refused = (code: string) => expect.objectContaining({ code });
const cookieOf = (header: string) => header.split(";")[0] ?? "";
const own = env();
const token = own.DASHBOARD_TOKEN;

afterEach(() => {
  own.DASHBOARD_TOKEN = token;
  own.APP_URL = "http://localhost:3000";
  vi.useRealTimers();
});

test("the token, its cookie, an administrator and another program of ours may read the figures", async () => {
  const admin = own.ADMIN_EMAILS[0] ?? "";
  const ways: Record<string, string>[] = [
    { authorization: `Bearer ${token}` },
    { cookie: cookieOf(exchangeDashboardToken(token)) },
    { cookie: `a=b; ${cookieOf(exchangeDashboardToken(token))}; c=d` },
    await signIn(admin),
    { "x-internal-secret": own.INTERNAL_API_SECRET },
  ];
  for (const headers of ways) await expect(ask(headers)).resolves.toBeUndefined();
});

test("nobody else may", async () => {
  const value = cookieOf(exchangeDashboardToken(token)).split("=")[1] ?? "";
  const [until = "", mark = ""] = value.split(".");
  const others: Record<string, string>[] = [
    {},
    { authorization: "Bearer" },
    { authorization: `Bearer ${token}x` },
    { authorization: `Basic ${token}` },
    { authorization: `Bearer ${own.CRON_SECRET}` },
    { authorization: `Bearer ${own.INTERNAL_API_SECRET}` },
    { "x-internal-secret": token },
    { "x-internal-secret": "" },
    { cookie: `levqor-dashboard=${token}` },
    { cookie: "levqor-dashboard=" },
    { cookie: `levqor-dashboard=${Number(until) + 1}.${mark}` },
    { cookie: `levqor-dashboard=${until}.${"A".repeat(32)}` },
    { cookie: `levqor-dashboard=${value}x` },
    { cookie: `levqor-dashboard2=${value}` },
    { cookie: "levqor-session=nobodys" },
  ];
  for (const headers of others) {
    await expect(ask(headers), JSON.stringify(headers)).rejects.toThrow(refused("unauthorized"));
  }
});

test("a customer who is signed in may not", async () => {
  const email = `${crypto.randomUUID()}@example.com`;
  await receiveStripeEvent(makeEvent("checkout.session.completed", makeSession({ email })));
  await expect(ask(await signIn(email))).rejects.toThrow(refused("forbidden"));
});

test("only the right token is exchanged, for a cookie that no script reads and no other site sends", () => {
  for (const wrong of ["", " ", token.toUpperCase(), token.slice(1), `${token} `, own.CRON_SECRET]) {
    expect(() => exchangeDashboardToken(wrong), wrong).toThrow(refused("unauthorized"));
  }
  const header = exchangeDashboardToken(token);
  expect(header).toMatch(/^levqor-dashboard=\d{10}\.[\w-]{32}; Path=\/; Max-Age=2592000; HttpOnly; SameSite=Lax$/);
  expect(header).not.toContain(token);
  own.APP_URL = "https://levqor.example";
  expect(exchangeDashboardToken(token)).toMatch(/; Secure$/);
});

test("a cookie ends after 30 days, whatever the browser that holds it says, and with its token", async () => {
  const cookie = cookieOf(exchangeDashboardToken(token));
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 29.9 * 86_400_000 });
  await expect(ask({ cookie })).resolves.toBeUndefined();
  vi.setSystemTime(Date.now() + 0.2 * 86_400_000);
  await expect(ask({ cookie })).rejects.toThrow(refused("unauthorized"));
  vi.useRealTimers();
  own.DASHBOARD_TOKEN = "b".repeat(48);
  await expect(ask({ cookie })).rejects.toThrow(refused("unauthorized"));
});

test("a token that was never set opens nothing", async () => {
  own.DASHBOARD_TOKEN = "";
  await expect(ask({ authorization: "Bearer " })).rejects.toThrow(refused("unauthorized"));
  expect(() => exchangeDashboardToken("")).toThrow(refused("unauthorized"));
});
