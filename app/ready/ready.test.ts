import { expect, test } from "vitest";
import { POST as checkout } from "@/app/api/checkout/route";
import { POST as cron } from "@/app/api/cron/[task]/route";
import { POST as webhook } from "@/app/api/webhooks/stripe/route";
import { GET as health } from "@/app/health/route";
import { GET as ready } from "@/app/ready/route";
import { GET as status } from "@/app/status/route";
import { env } from "@/lib/env";
import { makeEvent, makeSession } from "@/lib/testing/stripe-events";
import { signatureFor, webhookRequest } from "@/lib/testing/webhook";

// The whole file is a process whose database is away: nobody listens at this port.
process.env.DATABASE_URL = "postgresql://levqor:none@127.0.0.1:9/levqor";

const get = (path: string) => new Request(`http://localhost:3000${path}`);

/** An answer, once it came within the time that every door promises. */
async function inTime(answering: Promise<Response>): Promise<Response> {
  const started = performance.now();
  const response = await answering;
  expect(performance.now() - started).toBeLessThan(10_000);
  expect(response.headers.get("x-request-id")).toMatch(/^req_/);
  return response;
}

test("without its database the process is up and not ready, and says which", async () => {
  const up = await inTime(health(get("/health")));
  expect([up.status, await up.json()]).toEqual([200, { status: "ok" }]);
  const not = await inTime(ready(get("/ready")));
  expect([not.status, await not.json()]).toEqual([503, { status: "unavailable", database: "unreachable" }]);
  expect(not.headers.get("cache-control")).toBe("no-store");
});

test("the status page of machines still answers, and tells nothing of where the database is", async () => {
  const response = await inTime(status(get("/status")));
  expect(response.status).toBe(200);
  const text = await response.text();
  expect(JSON.parse(text)).toMatchObject({ status: "degraded", components: { database: "unreachable" } });
  expect(text).not.toMatch(/127\.0\.0\.1|postgres/);
});

test("a signed event is not taken, so that Stripe sends it again", async () => {
  const body = JSON.stringify(makeEvent("checkout.session.completed", makeSession()));
  const response = await inTime(webhook(webhookRequest(body, signatureFor(body))));
  expect([response.status, response.headers.get("retry-after")]).toEqual([503, "5"]);
  expect(await response.text()).not.toMatch(/127\.0\.0\.1|ECONNREFUSED|prisma/i);
});

test("a limit that cannot be counted refuses, in JSON and as a page", async () => {
  const post = (type: string, body: string, accept: string) =>
    checkout(
      new Request("http://localhost:3000/api/checkout", {
        method: "POST",
        body,
        headers: { "content-type": type, accept },
      }),
    );
  const program = await inTime(post("application/json", '{"plan":"starter"}', "*/*"));
  expect([program.status, program.headers.get("retry-after")]).toEqual([503, "5"]);
  const page = await inTime(post("application/x-www-form-urlencoded", "plan=starter", "text/html"));
  expect([page.status, page.headers.get("content-type")]).toEqual([503, "text/html; charset=utf-8"]);
});

test("the scheduler is told to come again", async () => {
  const headers = { authorization: `Bearer ${env().CRON_SECRET}` };
  const request = new Request("http://localhost:3000/api/cron/deliver", { method: "POST", headers });
  const response = await inTime(cron(request, { params: Promise.resolve({ task: "deliver" }) }));
  expect([response.status, response.headers.get("retry-after")]).toEqual([503, "5"]);
});
