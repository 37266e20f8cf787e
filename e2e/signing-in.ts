import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type APIRequestContext, expect, type Page } from "@playwright/test";
import { LOOK_OFTEN, listMails } from "./stand-ins";

/** The sandbox's administrator. */
export const OWNER = "owner@levqor.test";
const SUBJECT = "Your link to sign in to Levqor";

/** A path to come back to that names one sign-in only, so that its mail is found among those of other tests. */
export function onlyHere(path: string): string {
  return `${path}?for=${randomUUID().slice(0, 8)}`;
}

/** From /sign-in over the mail and its button to `returnTo`, by hand. */
export async function signIn(page: Page, request: APIRequestContext, email: string, returnTo: string): Promise<void> {
  await page.goto(`/sign-in?callbackUrl=${encodeURIComponent(returnTo)}`);
  await askForLink(page, email);
  await page.goto(await waitForSignInLink(request, email, returnTo));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sign in to Levqor");
  await expect(page.getByRole("main")).toContainText(email);
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(returnTo);
}

/** The form of /sign-in, wherever it was met. */
export async function askForLink(page: Page, email: string): Promise<void> {
  await page.getByLabel("E-mail address").fill(email);
  await page.getByRole("button", { name: "Send me a link" }).click();
  await expect(page).toHaveURL(/\/sign-in\/sent$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Look into your inbox");
}

/** The cookie of each address that this worker has signed in by request: each time anew would cost a mail. */
const sessions = new Map<string, string>();

/** Signs the cookies of a request context in, for tests that are about something else. */
export async function signInByRequest(request: APIRequestContext, email: string): Promise<void> {
  const session = sessions.get(email);
  if (session) return keepCookie(request, session);
  const returnTo = onlyHere("/account");
  const link = new URL(await requestSignInLink(request, email, returnTo));
  const form = { token: link.searchParams.get("token") ?? "", returnTo };
  // Without the cookie of whoever was signed in here: their session, which is kept, would end.
  const headers = { cookie: "" };
  const answer = await request.post("/api/auth/link", { form, headers, maxRedirects: 0 });
  expect(answer.status()).toBe(303);
  expect(new URL(answer.headers().location ?? "", link).pathname, "the link has opened a session").toBe("/account");
  sessions.set(email, answer.headers()["set-cookie"] ?? "");
}

/**
 * Puts a cookie into a request context. It takes cookies from answers only, so a server of our own gives it: cookies
 * belong to a host, whatever its port.
 */
async function keepCookie(request: APIRequestContext, cookie: string): Promise<void> {
  const server = createServer((_, response) => response.setHeader("Set-Cookie", cookie).end()).listen(0, "localhost");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  expect((await request.get(`http://localhost:${port}/`)).ok()).toBe(true);
  server.close();
}

/** Asks for a link and returns it unused. */
export async function requestSignInLink(
  request: APIRequestContext,
  email: string,
  returnTo = onlyHere("/account"),
): Promise<string> {
  const form = { email, callbackUrl: returnTo };
  const asked = await request.post("/api/auth/sign-in", { form, maxRedirects: 0 });
  expect(asked.status()).toBe(303);
  return waitForSignInLink(request, email, returnTo);
}

/** The newest link in the inbox of `email` that leads on to `returnTo`. */
export async function waitForSignInLink(request: APIRequestContext, email: string, returnTo: string): Promise<string> {
  let link = "";
  await expect
    .poll(
      async () => {
        const mails = (await listMails(request, email)).filter((it) => it.subject === SUBJECT);
        const links = mails.map((it) => /https?:\/\/\S+\/sign-in\/link\?\S+/.exec(it.text)?.[0] ?? "");
        link = links.find((it) => (URL.parse(it)?.searchParams.get("returnTo") ?? "/account") === returnTo) ?? "";
        return link;
      },
      { message: `a link to sign in for ${email}`, timeout: 30_000, ...LOOK_OFTEN },
    )
    .not.toBe("");
  return link;
}
