import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { declineMarketing } from "@/lib/email/decline-marketing";
import { hasDeclinedMarketing } from "@/lib/email/queries";
import { confirmNewsletter } from "@/lib/leads/confirm-newsletter";
import { eraseLead } from "@/lib/leads/erase-lead";
import { confirmLink, getLead } from "@/lib/leads/queries";
import { readmitLead } from "@/lib/leads/readmit-lead";
import { subscribeNewsletter } from "@/lib/leads/subscribe-newsletter";
import { emailHash } from "@/lib/metrics/email-hash";
import { queue } from "@/lib/queue";

const root = path.join(import.meta.dirname, "..", "..");
const mailsTo = (to: string) => db().email.count({ where: { to } });
const eventsOf = (email: string) => db().metricEvent.count({ where: { emailHash: emailHash(email) } });

beforeAll(async () => {
  await queue();
});

/** Somebody who asked, and pressed the button in the mail. */
async function newSubscriber(email = `ada-${crypto.randomUUID()}@example.com`) {
  await subscribeNewsletter({ email });
  const lead = await getLead(email);
  const token =
    new URL(confirmLink({ email, askedAt: lead?.requestedAt ?? new Date() })).searchParams.get("token") ?? "";
  expect(await confirmNewsletter({ token })).toBe("confirmed");
  return { email, token };
}

test("who asks to be forgotten leaves a hash alone: nothing of theirs is known, and no form or offer reaches them", async () => {
  const { email, token } = await newSubscriber();
  await declineMarketing(email);
  const { email: bystander } = await newSubscriber();
  expect(await eventsOf(email)).toBe(1);
  const counted = await db().metricEvent.count();
  expect(await eraseLead(` ${email.toUpperCase()} `)).toEqual({ leads: 1, mails: 2 });
  expect(await getLead(email)).toBeNull();
  expect(await db().leadActivity.count()).toBe(2);
  expect([await mailsTo(email), await eventsOf(email), await db().metricEvent.count()]).toEqual([0, 0, counted]);
  const [local, domain] = email.split("@");
  for (const again of [email, `${local}+guide@${domain}`]) {
    await subscribeNewsletter({ email: again });
    await declineMarketing(again);
    expect([await getLead(again), await mailsTo(again)]).toEqual([null, 0]);
    expect(await hasDeclinedMarketing(again)).toBe(true);
  }
  expect(await db().mailPreference.count()).toBe(0);
  expect(JSON.stringify(await db().erasedMailbox.findMany())).not.toContain(local);
  expect(await confirmNewsletter({ token })).toBe("run-out");
  expect([await mailsTo(bystander), await hasDeclinedMarketing(bystander)]).toEqual([2, false]);
});

test("forgotten twice is forgotten once, and whoever is let in again can ask again", async () => {
  const { email } = await newSubscriber();
  expect(await eraseLead(email)).toEqual({ leads: 1, mails: 2 });
  expect(await eraseLead(email)).toEqual({ leads: 0, mails: 0 });
  expect([await readmitLead(email), await readmitLead(email)]).toEqual([true, false]);
  await newSubscriber(email);
});

test("the owner's command forgets an address, takes that back, and refuses what is none", async () => {
  const { email } = await newSubscriber();
  const run = (...args: string[]) =>
    promisify(execFile)(process.execPath, ["--import", "tsx", "scripts/erase-lead.ts", ...args], { cwd: root });
  expect((await run(email)).stdout).toContain("Forgotten, 2 of the newsletter's mails deleted");
  expect(await getLead(email)).toBeNull();
  expect((await run(email, "--readmit")).stdout).toContain("may ask for the newsletter again");
  const refusal = { code: 1, stderr: expect.stringContaining("npm run erase-lead -- ADDRESS") };
  await expect(run("ada")).rejects.toMatchObject(refusal);
});
