import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { APIRequestContext, Page } from "@playwright/test";
import { newBuyer } from "../buyer";
import { expect, test } from "../fixtures";
import { OWNER, signInByRequest } from "../signing-in";
import { LOOK_OFTEN, listMails } from "../stand-ins";

test.use({ expectedErrors: /status of 40[129]/ });

const run = promisify(execFile);
/** Node is all a machine needs to test us; where curl is, it is curl. */
const WHERE_THERE_IS_NONE = `command -v curl >/dev/null || curl() { "$NODE" "$CURL" "$@"; }`;
type Job = { job_id: string; status: string; steps: { name: string; status: string }[]; costCents: number };

test("a developer's day: a key, the first job as documented, a step allowed, the budget reached, the key revoked", async ({
  page,
  request,
}) => {
  const account = `Developer ${crypto.randomUUID().slice(0, 8)}`;
  await signInByRequest(page.request, OWNER);
  const key = await makeKey(page, account);
  const api = callsWith(request, key);

  await test.step("the documented curl example runs through Notion, Slack and Gmail", async () => {
    await page.goto("/docs");
    const article = page.getByRole("article", { name: "Submit a job" });
    const curl = await article.getByRole("figure", { name: "curl" }).locator("code").innerText();
    const env = { ...process.env, LEVQOR_KEY: key, NODE: process.execPath, CURL: "lib/testing/curl.mjs" };
    const { stdout } = await run("sh", ["-c", `${WHERE_THERE_IS_NONE}\n${curl}`], { env });
    const { job_id } = JSON.parse(stdout.split("\n")[0] ?? "") as Job;
    const job = await api.until(job_id, "succeeded");
    expect(job.steps.map((it) => it.status)).toEqual(["succeeded", "succeeded", "succeeded"]);
    expect(job.costCents).toBeGreaterThan(0);
    await page.goto(`/admin/jobs?q=${job_id}`);
    await page.getByRole("list", { name: "Jobs" }).getByRole("link").click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("new-lead");
    const steps = page.getByRole("region", { name: "Steps" });
    await expect(steps.getByText("Done")).toHaveCount(3);
    await expect(steps).toContainText("slack post_message");
  });

  await test.step("a step waits for a person, who allows it by the link of the mail", async () => {
    const approver = newBuyer().email;
    const payload = {
      ...{ invoice: "2026-0042", amount: "£120.00", customerName: "Ada Example", customerEmail: "ada@example.com" },
      ...{ dueAt: "2026-01-01T09:00:00Z", approver, channel: "C0LEVQOR02" },
    };
    const { job_id } = await api.submit({ workflow: "invoice-reminder", payload });
    await api.until(job_id, "paused");
    await page.goto(await approvalLink(request, approver));
    await page.getByRole("button", { name: "Allow it" }).click();
    await api.until(job_id, "succeeded");
  });

  await test.step("another one is allowed in the console", async () => {
    const payload = {
      ...{ invoice: "2026-0043", amount: "£90.00", customerName: "Ada Example", customerEmail: "ada@example.com" },
      ...{ dueAt: "2026-01-01T09:00:00Z", approver: newBuyer().email, channel: "C0LEVQOR02" },
    };
    const { job_id } = await api.submit({ workflow: "invoice-reminder", payload });
    await api.until(job_id, "paused");
    await page.goto(`/admin/jobs/${job_id}`);
    await page.getByRole("button", { name: "Allow the calls" }).click();
    await expect(page.getByRole("status")).toContainText("Allowed");
    await api.until(job_id, "succeeded");
    await page.reload();
    await expect(page.getByRole("region", { name: "Log" })).toContainText(OWNER);
  });

  await test.step("the month is used up, and the next job is refused with the numbers", async () => {
    const usage = (await (await api.get("/api/v1/usage")).json()) as { spentCents: number; reservedCents: number };
    expect(usage).toMatchObject({ reservedCents: 0 });
    const used = (usage.spentCents / 100).toFixed(2);
    await page.goto("/admin/jobs");
    const budget = page.locator("form", { has: page.locator(`input[name=account][value="${account}"]`) });
    await page.locator("details", { has: budget }).locator("summary").click();
    await budget.getByLabel("Pounds a month").fill(used);
    await budget.getByRole("button", { name: "Change" }).click();
    await expect(page.getByRole("status")).toContainText("budget is changed");
    const refused = await api.post({ workflow: "summarise", payload: { text: "A long text.", words: 20 } });
    expect(refused.status()).toBe(402);
    expect(await refused.json()).toMatchObject({ remainingCents: 0, limitCents: usage.spentCents });
  });

  await test.step("the key is revoked in the console and refused within 2 seconds", async () => {
    expect((await api.get("/api/v1/usage")).status()).toBe(200);
    await page.goto("/admin/keys");
    const id = key.split("_")[1] ?? "";
    const row = page.getByRole("list", { name: "Keys" }).getByRole("listitem").filter({ hasText: id });
    await row.locator("summary").click();
    await row.getByRole("button", { name: "Revoke this key" }).click();
    await expect(page.getByRole("status")).toContainText("revoked");
    await expect
      .poll(async () => (await api.get("/api/v1/usage")).status(), { timeout: 2_000, ...LOOK_OFTEN })
      .toBe(401);
    await expect(row).toContainText("Revoked");
  });
});

/** Makes a key in the console and reads it off the one page that shows it. */
async function makeKey(page: Page, account: string): Promise<string> {
  await page.goto("/admin/keys");
  await page.getByLabel("Account", { exact: true }).fill(account);
  await page.getByRole("button", { name: "Make the key" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The new key");
  const key = /lvq_[0-9a-z]+_[0-9a-z]+/.exec(await page.getByRole("main").innerText())?.[0] ?? "";
  await page.getByRole("link", { name: "Back to the keys" }).click();
  const row = page.getByRole("list", { name: "Keys" }).getByRole("listitem").filter({ hasText: account });
  await expect(row).toContainText("Never used");
  expect(await page.content(), "the key stands on no other page").not.toContain(key.slice(20));
  return key;
}

function callsWith(request: APIRequestContext, key: string) {
  const headers = { "X-Api-Key": key };
  const get = (path: string) => request.get(path, { headers });
  const post = (data: object) => request.post("/api/v1/intake", { headers, data });
  const until = async (id: string, status: string): Promise<Job> => {
    const read = async () => (await (await get(`/api/v1/status/${id}`)).json()) as Job;
    await expect.poll(async () => (await read()).status, { timeout: 30_000, ...LOOK_OFTEN }).toBe(status);
    return read();
  };
  const submit = async (data: object): Promise<Job> => {
    const answer = await post(data);
    expect(answer.status(), await answer.text()).toBe(202);
    return (await answer.json()) as Job;
  };
  return { get, post, until, submit };
}

async function approvalLink(request: APIRequestContext, to: string): Promise<string> {
  let link = "";
  const look = async () => {
    const mails = await listMails(request, to);
    link = mails.map((it) => /https?:\/\/\S+\/approve\/\S+/.exec(it.text)?.[0] ?? "").find(Boolean) ?? "";
    return link;
  };
  await expect.poll(look, { message: "a mail that asks", timeout: 30_000, ...LOOK_OFTEN }).not.toBe("");
  return link;
}
