import { expect, test } from "vitest";
import { readSession, roleOf } from "@/lib/auth-session";
import { db } from "@/lib/db";
import { signIn } from "@/lib/testing/sessions";
import { changeProfile } from "@/lib/users/change-profile";
import { keepProfile } from "@/lib/users/keep-profile";
import type { ProfileChange } from "@/lib/users/profile-change";
import { getProfile } from "@/lib/users/queries";
import { changeProfileInput, keepProfileInput } from "@/lib/users/schema";

const account = "acme";
const someone = () => `ada-${crypto.randomUUID()}@example.com`;
const keep = (email: string, change: ProfileChange = {}, of = account) => keepProfile({ account: of, email, change });

test("twenty at once make one profile, whatever the letters of the address", async () => {
  const email = someone();
  const given = ["", "  ", "\t"].flatMap((it) => [`${it}${email.toUpperCase()}`, `${email}${it}`]);
  const addresses = Array.from({ length: 20 }, (_, at) => keepProfileInput.parse({ email: given[at % 6] }).email);
  const answers = await Promise.all(addresses.map((it) => keep(it)));
  expect(answers.filter((it) => it.isNew)).toHaveLength(1);
  expect(new Set(answers.map((it) => it.profile.id)).size).toBe(1);
  expect(await db().user.count({ where: { email } })).toBe(1);
});

test("what is named is written, what is left out stays, null takes a key of meta away", async () => {
  const email = someone();
  const { profile } = await keep(email, { name: "Ada", meta: { plan: "a", seats: 3 } });
  const expected = { email, name: "Ada", locale: "en-GB", currency: "gbp", meta: { plan: "a", seats: 3 } };
  expect(profile).toMatchObject(expected);
  const again = await keep(email, { locale: "fr", meta: { plan: "b" } });
  expect(again).toMatchObject({ isNew: false, profile: { ...expected, locale: "fr", meta: { plan: "b", seats: 3 } } });
  await changeProfile({
    account,
    id: profile.id,
    change: { name: null, meta: { seats: null, note: { deep: [1, null] } } },
  });
  const meta = { plan: "b", note: { deep: [1, null] } };
  expect(await getProfile(account, { email })).toMatchObject({ id: profile.id, name: null, locale: "fr", meta });
});

test("fifty changes of meta at once all hold", async () => {
  const { profile } = await keep(someone());
  const keys = Array.from({ length: 50 }, (_, at) => `key${at}`);
  await Promise.all(keys.map((key) => changeProfile({ account, id: profile.id, change: { meta: { [key]: 1 } } })));
  expect(Object.keys((await getProfile(account, { id: profile.id })).meta).sort()).toEqual(keys.sort());
});

test("meta is refused where it is or becomes too large or too deep, and nothing of it is kept", async () => {
  const { profile } = await keep(someone(), { meta: { a: "x".repeat(9_000) } });
  const more = { meta: { b: "x".repeat(9_000) } };
  await expect(changeProfile({ account, id: profile.id, change: more })).rejects.toMatchObject({ code: "invalid" });
  expect(Object.keys((await getProfile(account, { id: profile.id })).meta)).toEqual(["a"]);
  const nested = (levels: number): unknown => JSON.parse(`{"a":${"[".repeat(levels)}${"]".repeat(levels)}}`);
  expect(changeProfileInput.safeParse({ meta: nested(7) }).success).toBe(true);
  for (const meta of [
    nested(8),
    nested(20_000),
    { a: "x".repeat(17_000) },
    { a: "\u0000" },
    { a: "\ud800" },
    [],
    "a",
  ]) {
    expect(changeProfileInput.safeParse({ meta }).success).toBe(false);
  }
});

test("another account finds nothing, changes nothing, and has its own under the same address", async () => {
  const email = someone();
  const { profile } = await keep(email, { name: "Ada", meta: { secret: 1 } });
  await expect(getProfile("other", { email })).rejects.toMatchObject({ code: "not_found" });
  const change = { name: "Eve" };
  const theft = changeProfile({ account: "other", id: profile.id, change });
  await expect(theft).rejects.toMatchObject({ code: "not_found" });
  expect(await keep(email, {}, "other")).toMatchObject({ isNew: true, profile: { name: null, meta: {} } });
  expect(await getProfile(account, { email })).toMatchObject({ name: "Ada", meta: { secret: 1 } });
});

test("a profile lets nobody sign in", async () => {
  const email = someone();
  await keep(email, { meta: { role: "admin", emailVerifiedAt: "now" } });
  expect(await roleOf(email)).toBeNull();
  const { cookie } = await signIn(email);
  expect(await readSession(cookie.split("=")[1])).toBeNull();
  expect((await db().user.findUniqueOrThrow({ where: { email } })).emailVerifiedAt).toBeNull();
});

test.each([{ email: "nobody" }, { email: "a@b.com", role: "admin" }, { email: "a@b.com", id: "usr_1" }, {}])(
  "a body of %j is refused",
  (body) => {
    expect(keepProfileInput.safeParse(body).success).toBe(false);
  },
);
