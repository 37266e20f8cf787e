import { createHash, randomBytes } from "node:crypto";
import type { NextApiRequest, NextApiResponse } from "next";
import NextAuth, { type AuthOptions } from "next-auth";
import { authAdapter } from "@/lib/auth-adapter";
import { isSecureSite, roleOf, SESSION_DAYS, sessionCookieName } from "@/lib/auth-session";
import type { Tx } from "@/lib/db";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { log } from "@/lib/log";

/**
 * next-auth's e-mail sign-in, behind doors of our own. Its own routes are not mounted: they would spend a link on GET
 * (mail scanners open links), tell known addresses from unknown ones, and keep what they do out of a transaction.
 *
 * Of a link, `token` is what it will hold; its hash is kept, for `minutes`. `send` owes the address its mail.
 */
type Link = { token: string; minutes: number; send: (email: string) => Promise<void> };
type Offer = Link & { email: string };

/**
 * Makes a link for an address that may sign in, and has it sent by `send`, in the caller's transaction; for any other
 * address nothing is written.
 */
export async function offerLink(tx: Tx, { email, ...link }: Offer): Promise<void> {
  // next-auth asks every form for its token; our door has checked where the form came from, so we answer for it.
  const csrf = randomBytes(32).toString("hex");
  const proof = createHash("sha256").update(`${csrf}${env().NEXTAUTH_SECRET}`).digest("hex");
  const { outcome } = await ask(tx, {
    action: "signin",
    method: "POST",
    body: { email, csrfToken: csrf },
    cookies: { [CSRF_COOKIE]: `${csrf}|${proof}` },
    link,
  });
  if (outcome !== null && outcome !== "AccessDenied")
    throw new AppError("unavailable", "Please try again in a moment.");
}

/** Spends a link: the header that sets the cookie of a new session, or null when the link holds no more. */
export async function spendLink(tx: Tx, token: string): Promise<string | null> {
  const { cookies, outcome } = await ask(tx, { action: "callback", method: "GET", query: { token } });
  const own = cookies.find((it) => it.startsWith(`${sessionCookieName()}=`));
  if (own) return own;
  if (outcome === "Verification" || outcome === "AccessDenied") return null;
  throw new AppError("unavailable", "You could not be signed in just now. Your link still holds; please try again.");
}

const CSRF_COOKIE = "csrf";

type Question = {
  action: "signin" | "callback";
  method: "GET" | "POST";
  query?: Record<string, string>;
  body?: Record<string, string>;
  cookies?: Record<string, string>;
  link?: Link;
};

/** Puts one question to next-auth. It writes what fails to its log and goes on; here the first failure is thrown. */
async function ask(tx: Tx, question: Question): Promise<{ cookies: string[]; outcome: string | null }> {
  const failures: unknown[] = [];
  const { answer, response } = answerSheet();
  const { action, method, query, body, cookies = {} } = question;
  const request = { method, body, cookies, headers: {}, query: { ...query, nextauth: [action, "email"] } };
  await nextAuth(request as unknown as NextApiRequest, response, options(tx, question, failures));
  if (failures.length) throw failures[0];
  return { cookies: answer.cookies, outcome: URL.parse(answer.location)?.searchParams.get("error") ?? null };
}

function options(tx: Tx, { link }: Question, failures: unknown[]): AuthOptions {
  const noted = <Args extends unknown[], Result>(work: (...args: Args) => Promise<Result>) => {
    return (...args: Args): Promise<Result> =>
      work(...args).catch((error: unknown) => {
        failures.push(error);
        throw error;
      });
  };
  const cookie = { httpOnly: true, sameSite: "lax", path: "/", secure: isSecureSite() } as const;
  const adapter = authAdapter(tx, { linkMinutes: link?.minutes ?? 0, sessionDays: SESSION_DAYS });
  return {
    secret: env().NEXTAUTH_SECRET,
    adapter: {
      getUserByEmail: noted(adapter.getUserByEmail),
      createUser: noted(adapter.createUser),
      updateUser: noted(adapter.updateUser),
      createSession: noted(adapter.createSession),
      createVerificationToken: noted(adapter.createVerificationToken),
      useVerificationToken: noted(adapter.useVerificationToken),
    },
    providers: [
      {
        id: "email",
        type: "email",
        name: "Email",
        server: "",
        from: "",
        maxAge: (link?.minutes ?? 0) * 60,
        // Links are hashed as all our links are, without a further secret: the token alone is 192 bits.
        secret: "",
        generateVerificationToken: () => link?.token ?? "",
        normalizeIdentifier: (email) => email,
        sendVerificationRequest: noted(({ identifier }) => link?.send(identifier) ?? Promise.resolve()),
        options: {},
      },
    ],
    callbacks: { signIn: noted(async ({ user }) => (await roleOf(user.email ?? "", tx)) !== null) },
    session: {
      strategy: "database",
      maxAge: SESSION_DAYS * 86_400,
      generateSessionToken: () => randomBytes(32).toString("base64url"),
    },
    cookies: {
      sessionToken: { name: sessionCookieName(), options: cookie },
      csrfToken: { name: CSRF_COOKIE, options: cookie },
    },
    logger: {
      error: (code) => log().warn({ code }, "next-auth"),
      warn: (code) => log().debug({ code }, "next-auth"),
      debug: () => {},
    },
  };
}

/** The part of Node's response that next-auth writes to. */
function answerSheet() {
  const answer = { cookies: [] as string[], location: "" };
  const sheet = {
    status: () => sheet,
    getHeader: (name: string) => (name === "Set-Cookie" ? answer.cookies : undefined),
    setHeader: (name: string, value: string | string[]) => {
      if (name === "Set-Cookie") answer.cookies = [value].flat();
      if (name === "Location") answer.location = String(value);
      return sheet;
    },
    end: () => sheet,
    send: () => sheet,
    json: () => sheet,
  };
  return { answer, response: sheet as unknown as NextApiResponse };
}

/** next-auth is CommonJS: whether its default export comes wrapped depends on who loads it. */
const nextAuth = (NextAuth as unknown as { default?: typeof NextAuth }).default ?? NextAuth;
