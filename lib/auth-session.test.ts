import { expect, test } from "vitest";
import { spendLink } from "@/lib/auth-magic-link";
import { forgetSessionCookie, readSession, sessionCookieName, sessionTokenIn } from "@/lib/auth-session";
import { db, transaction } from "@/lib/db";
import { env } from "@/lib/env";
import { hashToken } from "@/lib/secrets";

process.env.APP_URL = "https://levqor.test";

const ROW = { email: "owner@levqor.test", expiresAt: new Date("2099-01-01T00:00:00Z") };

test("over https the cookie is bound to this host and never travels in the open", async () => {
  const [owner = ""] = env().ADMIN_EMAILS;
  await db().signInToken.create({ data: { ...ROW, email: owner, tokenHash: hashToken("a".repeat(32)) } });
  const cookie = (await transaction((tx) => spendLink(tx, "a".repeat(32)))) ?? "";
  expect(cookie).toMatch(/^__Host-levqor-session=[\w-]{43}; Path=\/;/);
  for (const part of ["HttpOnly", "Secure", "SameSite=Lax"]) expect(cookie).toContain(part);
  expect(cookie).not.toContain("Domain");
  const days = (Date.parse(/Expires=([^;]+)/.exec(cookie)?.[1] ?? "") - Date.now()) / 86_400_000;
  expect(days).toBeCloseTo(30, 1);
  expect(forgetSessionCookie()).toContain("Secure");
  expect(await readSession(sessionTokenIn(cookie.split(";")[0] ?? ""))).toMatchObject({ role: "admin" });
  expect(sessionCookieName()).toBe("__Host-levqor-session");
});

test("a plain cookie of the same name, as a neighbouring host could set it, is not looked at", () => {
  expect(sessionTokenIn("levqor-session=abc")).toBeUndefined();
  expect(sessionTokenIn("x=1; __Host-levqor-session=abc; y=2")).toBe("abc");
  expect(sessionTokenIn("__Host-levqor-session=abc; levqor-session=def")).toBe("abc");
});

test("a page and a handler read the same header, and two cookies that differ are nobody's", () => {
  expect(sessionTokenIn("__Host-levqor-session=abc; __Host-levqor-session=def")).toBeUndefined();
  expect(sessionTokenIn("__Host-levqor-session=; __Host-levqor-session=def")).toBeUndefined();
  expect(sessionTokenIn("__Host-levqor-session=abc;__Host-levqor-session=abc")).toBe("abc");
});

test("what a failing sign-in began is undone: the link still holds", async () => {
  const tokenHash = hashToken("b".repeat(32));
  await db().signInToken.create({ data: { ...ROW, tokenHash } });
  await db().$executeRaw`ALTER TABLE sessions ADD CONSTRAINT none CHECK (false) NOT VALID`;
  await expect(transaction((tx) => spendLink(tx, "b".repeat(32)))).rejects.toThrow();
  await db().$executeRaw`ALTER TABLE sessions DROP CONSTRAINT none`;
  expect(await db().signInToken.count({ where: { tokenHash } })).toBe(1);
  expect(await transaction((tx) => spendLink(tx, "b".repeat(32)))).toContain("__Host-levqor-session=");
});
