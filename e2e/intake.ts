import { type APIRequestContext, expect, type Locator, type Page } from "@playwright/test";

/** An intake of a Starter that can be sent. */
export const ANSWERS = {
  business: "We repair bicycles in Leeds and sell parts online.",
  goal: "Bookings should reach the workshop calendar by themselves.",
  tools: "Gmail, Google Calendar and a spreadsheet",
  "workflow-1": "When a booking form arrives, add it to the calendar and mail the customer a confirmation.",
  "contact-name": "Robin Ashdown",
  "contact-email": "robin@example.test",
} as const;
export const CONSENTS = ["consent-access", "consent-lawful"] as const;

type Field = keyof typeof ANSWERS;

export function fieldOf(page: Page, name: Field): Locator {
  return page.locator(`#${name}`);
}

/** Types some answers, by default all, and ticks the consents when none are named. */
export async function fillIntake(page: Page, names?: readonly Field[]): Promise<void> {
  for (const name of names ?? (Object.keys(ANSWERS) as Field[])) await fieldOf(page, name).fill(ANSWERS[name]);
  if (names) return;
  for (const consent of CONSENTS) await page.locator(`#${consent}`).check();
}

/** The words beside the progress, which scripts write. */
export function savingWords(page: Page): Locator {
  return page.getByRole("status").last();
}

/** Posts the form without a browser; returns where it leads, `?said=` included. */
export async function postIntake(
  request: APIRequestContext,
  link: string,
  changes: Partial<Record<Field, string>> = {},
  send: boolean = true,
): Promise<string> {
  const answers = { ...ANSWERS, ...changes };
  const versions = [...Object.keys(answers), ...CONSENTS].map((name) => [`v.${name}`, "0"]);
  const answer = await request.post("/api/intake", {
    form: {
      ...{ token: tokenOf(link), device: "e2e", ...answers, ...Object.fromEntries(versions) },
      ...Object.fromEntries(CONSENTS.map((name) => [name, "yes"])),
      ...(send ? { send: "yes" } : {}),
    },
    maxRedirects: 0,
  });
  expect(answer.status()).toBe(303);
  return answer.headers().location ?? "";
}

/** Sends an intake for tests that are about what follows it. */
export async function sendIntake(request: APIRequestContext, link: string): Promise<void> {
  expect(await postIntake(request, link)).toContain("said=sent");
}

/** Writes a field as another device would that had read an older version: both are kept. */
export async function writeTwice(request: APIRequestContext, link: string): Promise<void> {
  const answer = await request.post("/api/intake/answers", {
    data: { token: tokenOf(link), device: "elsewhere", field: "tools", value: "A paper diary", version: 0 },
  });
  expect(await answer.json()).toMatchObject({ state: "conflict" });
}

function tokenOf(link: string): string {
  return new URL(link).pathname.split("/").at(-1) ?? "";
}
