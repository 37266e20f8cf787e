import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { EnvironmentError, parseEnv } from "@/lib/env";
import { testEnvironment } from "@/lib/testing/environment";

const random = (bytes = 32) => randomBytes(bytes).toString("hex");
const base = (more: Record<string, string | undefined> = {}) => ({
  ...testEnvironment("postgresql://127.0.0.1/levqor"),
  ...more,
});

/** The lines in which an environment is refused; none when it is taken. */
function refusals(more: Record<string, string | undefined>): string[] {
  try {
    parseEnv(base(more));
    return [];
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    return error.lines;
  }
}

const REQUIRED = [
  ["DATABASE_URL", "APP_URL", "AUTH_FROM_EMAIL", "STRIPE_SECRET_KEY", "RESEND_API_KEY", "ADMIN_EMAILS"],
  ["NEXTAUTH_SECRET", "STRIPE_WEBHOOK_SECRET", "CRON_SECRET", "INTERNAL_API_SECRET", "DASHBOARD_TOKEN", "HASH_KEY"],
].flat();
const SECRETS = REQUIRED.slice(6);

test("a whole environment is taken, with the contract's defaults", () => {
  expect(parseEnv(base({ LOG_LEVEL: undefined, WORKER: undefined }))).toMatchObject({
    PORT: 3000,
    TRUSTED_PROXY_HOPS: 0,
    RATE_LIMIT_MULTIPLIER: 1,
    RESEND_RATE: 4,
    LOG_LEVEL: "info",
    CORS_ALLOWED_ORIGINS: [],
    LEVQOR_SANDBOX: "0",
  });
});

test.each(REQUIRED)("%s is named when it is missing", (name) => {
  expect(refusals({ [name]: undefined }).filter((line) => line.startsWith(`${name} is missing`))).toHaveLength(1);
});

test.each(REQUIRED.filter((it) => it !== "ADMIN_EMAILS"))("%s is named when it is empty or blank", (name) => {
  for (const value of ["", "   "]) expect(refusals({ [name]: value }).join()).toContain(`${name} is missing`);
});

test("everything that is wrong is named at once", () => {
  const names = refusals(Object.fromEntries(REQUIRED.map((name) => [name, undefined]))).map(
    (line) => line.split(" ")[0],
  );
  expect(new Set(names)).toEqual(new Set(REQUIRED));
});

test("no refusal repeats a value", () => {
  const value = `${random(8)}`;
  const lines = REQUIRED.flatMap((name) => refusals({ [name]: value }));
  expect(lines.join()).not.toContain(value);
});

test.each(SECRETS)("%s is refused when it is short", (name) => {
  expect(refusals({ [name]: random().slice(0, 31) })).toEqual([`${name} is shorter than 32 characters`]);
  expect(refusals({ [name]: random().slice(0, 32) })).toEqual([]);
});

test.each([
  ["a word that says so", () => "change-me".repeat(4)],
  ["a sentence that says so", () => "please-change-this-secret-in-production"],
  ["a template", () => "your-nextauth-secret-goes-here-00000"],
  ["a word over and over", () => "secret".repeat(8)],
  ["several such words", () => "levqor-development-insecure-secret-default"],
  ["a word and a few digits", () => "passwordpasswordpasswordpassword12"],
])("a secret made of %s is refused as published", (_, make) => {
  for (const name of SECRETS) {
    expect(refusals({ [name]: make() }), name).toEqual([
      `${name} is a published default; make one with: openssl rand -hex 32`,
    ]);
  }
});

test.each([
  ["STRIPE_SECRET_KEY", "sk_test_changeme"],
  ["STRIPE_SECRET_KEY", "sk_live_your_key_here"],
  ["RESEND_API_KEY", "re_your-key"],
])("%s is refused as published when it is a template", (name, value) => {
  expect(refusals({ [name]: value }).join()).toContain(`${name} is a published default`);
});

test("what openssl makes is taken, five hundred times", () => {
  for (let count = 0; count < 500; count++) {
    const base64 = randomBytes(32).toString("base64");
    expect(refusals({ CRON_SECRET: random(), HASH_KEY: base64, STRIPE_WEBHOOK_SECRET: `whsec_${base64}` })).toEqual([]);
  }
});

test("webhook secrets are a list while they rotate, each of them checked", () => {
  const [one, two] = [`whsec_${random()}`, `whsec_${random()}`];
  expect(parseEnv(base({ STRIPE_WEBHOOK_SECRET: ` ${one}, ${two} ,` })).STRIPE_WEBHOOK_SECRET).toEqual([one, two]);
  expect(refusals({ STRIPE_WEBHOOK_SECRET: `${one},short` }).join()).toContain("STRIPE_WEBHOOK_SECRET is shorter");
  expect(refusals({ STRIPE_WEBHOOK_SECRET: "," }).join()).toContain("STRIPE_WEBHOOK_SECRET is missing");
});

test("admins are a list in lower case, and an empty one means nobody", () => {
  expect(parseEnv(base({ ADMIN_EMAILS: "" })).ADMIN_EMAILS).toEqual([]);
  expect(parseEnv(base({ ADMIN_EMAILS: "A@x.test, b@y.test" })).ADMIN_EMAILS).toEqual(["a@x.test", "b@y.test"]);
  expect(refusals({ ADMIN_EMAILS: "a@x.test,*" }).join()).toContain("ADMIN_EMAILS");
});

test("the sender is an address, with or without a name", () => {
  expect(refusals({ AUTH_FROM_EMAIL: "no-reply@levqor.test" })).toEqual([]);
  for (const value of ["Levqor", "Levqor <nobody>", "a@b.test>"]) {
    expect(refusals({ AUTH_FROM_EMAIL: value }).join(), value).toContain("AUTH_FROM_EMAIL");
  }
});

test.each([
  ["PORT", "80x"],
  ["PORT", "70000"],
  ["TRUSTED_PROXY_HOPS", "-1"],
  ["TRUSTED_PROXY_HOPS", "1.5"],
  ["RATE_LIMIT_MULTIPLIER", "0"],
  ["RATE_LIMIT_MULTIPLIER", "Infinity"],
  ["RESEND_RATE", "-4"],
  ["WORKER", "on"],
  ["LOG_LEVEL", "loud"],
  ["LEVQOR_SANDBOX", "true"],
  ["HTTP_CONNECTOR_HOSTS", "api.levqor.test,https://elsewhere.test/"],
  ["SLACK_BOT_TOKEN", "your-token"],
  ["DATABASE_URL", "mysql://127.0.0.1/levqor"],
])("%s=%s is refused by name", (name, value) => {
  expect(refusals({ [name]: value }).join()).toContain(name);
});

const ADDRESSES = [
  ["STRIPE_API_BASE", "RESEND_BASE_URL", "TELEGRAM_API_BASE", "WHATSAPP_API_URL", "OPENAI_BASE_URL"],
  ["SLACK_API_BASE", "NOTION_API_BASE", "GOOGLE_API_BASE", "SANDBOX_CONTROL_URL"],
].flat();

test.each(ADDRESSES)("%s is https, or http on this machine alone", (name) => {
  for (const good of [
    "https://api.provider.test/v1",
    "http://127.0.0.1:9/v1",
    "http://localhost:9",
    "http://[::1]:9",
  ]) {
    expect(refusals({ [name]: good }), good).toEqual([]);
  }
  for (const bad of [
    "http://api.provider.test",
    "http://127.0.0.1.provider.test",
    "http://localhost@provider.test",
    "http://localhost.provider.test",
    "http://10.0.0.1",
    "http://[::2]",
    "ftp://127.0.0.1",
    "127.0.0.1:9",
  ]) {
    expect(refusals({ [name]: bad }).join(), bad).toContain(`${name} must be an https address`);
  }
});

test("the site's own address may be http on this machine alone", () => {
  expect(refusals({ APP_URL: "http://levqor.test" }).join()).toContain("APP_URL");
  expect(refusals({ APP_URL: "https://levqor.test" })).toEqual([]);
});

const SANDBOX = { LEVQOR_SANDBOX: "1", SANDBOX_CONTROL_URL: "http://127.0.0.1:9" };

test.each(ADDRESSES)("the sandbox is refused while %s leads elsewhere", (name) => {
  expect(refusals(SANDBOX)).toEqual([]);
  expect(refusals({ ...SANDBOX, [name]: "https://api.provider.test" }).join()).toContain(name);
});

test.each([
  ["SLACK_API_BASE", "SLACK_BOT_TOKEN"],
  ["NOTION_API_BASE", "NOTION_TOKEN"],
  ["GOOGLE_API_BASE", "GOOGLE_REFRESH_TOKEN"],
])("the sandbox is refused without %s while %s is set", (address, key) => {
  expect(refusals({ ...SANDBOX, [address]: undefined, [key]: "of-the-sandbox" }).join()).toContain(address);
  expect(refusals({ ...SANDBOX, [address]: undefined, [key]: undefined })).toEqual([]);
});

test.each(["STRIPE_API_BASE", "RESEND_BASE_URL", "TELEGRAM_API_BASE", "WHATSAPP_API_URL"])(
  "the sandbox is refused without %s: the provider's own address would be asked",
  (name) => {
    expect(refusals({ ...SANDBOX, [name]: undefined }).join()).toContain(name);
    expect(refusals({ [name]: undefined })).toEqual([]);
  },
);
