import { existsSync } from "node:fs";
import { z } from "zod";

/**
 * The environment, parsed once. The only product file that reads `process.env`.
 * `env()` throws `EnvironmentError`, naming every variable that is missing, short or a published default.
 */

const SECRET_LENGTH = 32;
/** Words that stand in documentation where a secret belongs. A secret that holds one is no secret. */
const PUBLISHED = /change[-_]?(me|this)|replace[-_]?(me|this)|your[-_]|placeholder|example/i;
/** An exact host name, with a port where it is not 443. */
const HOST_ENTRY = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?$/i;
/** A provider's key that was never filled in. */
const TEMPLATE_KEY = /change[-_]?(me|this)|replace[-_]?(me|this)|your[-_]/i;
const PUBLISHED_WHOLE = ["secret", "password", "development", "insecure", "default", "levqor"];

const NEEDED_IN_SANDBOX = ["STRIPE_API_BASE", "RESEND_BASE_URL", "TELEGRAM_API_BASE", "WHATSAPP_API_URL"] as const;
/** In the sandbox a key without its address would call the real provider. */
const NEEDED_WITH_KEY = {
  OPENAI_BASE_URL: "OPENAI_API_KEY",
  SLACK_API_BASE: "SLACK_BOT_TOKEN",
  NOTION_API_BASE: "NOTION_TOKEN",
  GOOGLE_API_BASE: "GOOGLE_REFRESH_TOKEN",
} as const;
const PROVIDER_ADDRESSES = [
  ...NEEDED_IN_SANDBOX,
  "SANDBOX_CONTROL_URL",
  "OPENAI_BASE_URL",
  "SLACK_API_BASE",
  "NOTION_API_BASE",
  "GOOGLE_API_BASE",
] as const;

const optional = z
  .string()
  .trim()
  .optional()
  .transform((value) => value || undefined);

const secret = z
  .string({ error: "is missing" })
  .trim()
  .min(1, "is missing")
  .min(SECRET_LENGTH, `is shorter than ${SECRET_LENGTH} characters`)
  .refine((value) => !isPublished(value), "is a published default; make one with: openssl rand -hex 32");

const secretList = z
  .string({ error: "is missing" })
  .transform((value) => splitList(value))
  .pipe(z.array(secret).min(1, "is missing"));

const credential = z.string({ error: "is missing" }).trim().min(1, "is missing");

/** A key that its provider made: of the length it likes, but never the one out of a template. */
const providerKey = credential.refine(
  (value) => !TEMPLATE_KEY.test(value),
  "is a published default; copy yours from the provider",
);

const list = z
  .string()
  .optional()
  .transform((value) => splitList(value ?? ""));

const emailList = z
  .string({ error: "is missing (an empty list means nobody)" })
  .transform((value) => splitList(value.toLowerCase()))
  .pipe(z.array(z.email("holds something that is no e-mail address")));

const providerAddress = optional.refine(
  (value) => value === undefined || isSafeAddress(value),
  "must be an https address, or http on this machine",
);

const schema = z
  .object({
    NODE_ENV: z.enum(["development", "test", "production"]).default("development"),
    DATABASE_URL: credential.refine((value) => /^postgres(ql)?:\/\//.test(value), "must be a postgresql:// address"),
    APP_URL: credential.refine(isSafeAddress, "must be an https address, or http on this machine"),
    HOST: optional,
    PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
    NEXTAUTH_SECRET: secret,
    STRIPE_SECRET_KEY: providerKey,
    STRIPE_WEBHOOK_SECRET: secretList,
    RESEND_API_KEY: providerKey,
    AUTH_FROM_EMAIL: credential.refine(hasMailbox, "must be an e-mail address, or Name <address>"),
    CRON_SECRET: secret,
    INTERNAL_API_SECRET: secret,
    DASHBOARD_TOKEN: secret,
    ADMIN_EMAILS: emailList,
    HASH_KEY: secret,
    TELEGRAM_BOT_TOKEN: optional,
    TELEGRAM_CHAT_ID: optional,
    WHATSAPP_ACCESS_TOKEN: optional,
    WHATSAPP_SENDER_ID: optional,
    WHATSAPP_ADMIN_PHONE: optional,
    OPENAI_API_KEY: providerKey.optional(),
    OPENAI_MODEL: optional,
    SLACK_BOT_TOKEN: providerKey.optional(),
    NOTION_TOKEN: providerKey.optional(),
    GOOGLE_CLIENT_ID: providerKey.optional(),
    GOOGLE_CLIENT_SECRET: providerKey.optional(),
    GOOGLE_REFRESH_TOKEN: providerKey.optional(),
    HTTP_CONNECTOR_HOSTS: list.pipe(z.array(z.string().regex(HOST_ENTRY, "holds something that is no host name"))),
    CORS_ALLOWED_ORIGINS: list,
    TRUSTED_PROXY_HOPS: z.coerce.number().int().min(0).max(10).default(0),
    RATE_LIMIT_MULTIPLIER: z.coerce.number().positive().max(1_000_000).default(1),
    RESEND_RATE: z.coerce.number().positive().max(10_000).default(4),
    WORKER: z.enum(["inline", "off"]).optional(),
    LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
    VERCEL: optional,
    LEVQOR_SANDBOX: z.enum(["0", "1"]).default("0"),
    SANDBOX_CONTROL_URL: providerAddress,
    SANDBOX_OUTSIDE_ORIGINS: list,
    STRIPE_API_BASE: providerAddress,
    RESEND_BASE_URL: providerAddress,
    TELEGRAM_API_BASE: providerAddress,
    WHATSAPP_API_URL: providerAddress,
    OPENAI_BASE_URL: providerAddress,
    SLACK_API_BASE: providerAddress,
    NOTION_API_BASE: providerAddress,
    GOOGLE_API_BASE: providerAddress,
  })
  .superRefine((value, context) => {
    if (value.LEVQOR_SANDBOX !== "1") return;
    for (const name of PROVIDER_ADDRESSES) {
      const address = value[name];
      const needed =
        NEEDED_IN_SANDBOX.some((it) => it === name) ||
        (name in NEEDED_WITH_KEY && value[NEEDED_WITH_KEY[name as keyof typeof NEEDED_WITH_KEY]] !== undefined);
      if (address === undefined ? needed : !isLoopback(address)) {
        context.addIssue({
          code: "custom",
          path: [name],
          message: "must be an address on this machine while LEVQOR_SANDBOX=1",
        });
      }
    }
  });

export type Env = z.infer<typeof schema>;

/** What is wrong with the environment: one line a variable, ready to print. */
export class EnvironmentError extends Error {
  readonly lines: string[];
  constructor(lines: string[]) {
    super(`The environment is not complete:\n${lines.map((line) => `  ${line}`).join("\n")}\nSee .env.example.`);
    this.name = "EnvironmentError";
    this.lines = lines;
  }
}

/** Parses an environment. Throws `EnvironmentError`. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  // An empty line in a .env file means "not set".
  const filled = Object.fromEntries(
    Object.entries(source).filter(([name, value]) => value !== "" || name === "ADMIN_EMAILS"),
  );
  const result = schema.safeParse(filled);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`);
  throw new EnvironmentError([...new Set(lines)]);
}

/** Reads `.env` into this process, where there is one; what is set already wins. For the programs that start us. */
export function loadEnvFile(): void {
  if (existsSync(".env")) process.loadEnvFile(".env");
}

let parsed: Env | undefined;

/** This process's environment. Not for module top level: `next build` runs without one. */
export function env(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}

/** Where this site lives, without a trailing slash. The one value that `next build` reads. */
export function appUrl(): string {
  return (process.env.APP_URL || "http://localhost:3000").replace(/\/+$/, "");
}

/** The operator's mail domain: that of AUTH_FROM_EMAIL, or where a build knows none yet, the site's own host. */
export function mailDomain(): string {
  const named = /@([^@>\s]+)>?\s*$/.exec(process.env.AUTH_FROM_EMAIL ?? "")?.[1];
  return named ?? new URL(appUrl()).hostname.replace(/^www\./, "");
}

/** True only where the sandbox's own routes may exist. */
export function isSandbox(): boolean {
  return process.env.LEVQOR_SANDBOX === "1" && env().LEVQOR_SANDBOX === "1";
}

/** True where queue workers run inside the server. */
export function runsInlineWorker(): boolean {
  return (env().WORKER ?? (env().VERCEL ? "off" : "inline")) === "inline";
}

/** Whether we talk to Stripe's live side; a paid session of the other side is never taken for money. */
export function expectsLivemode(): boolean {
  return /^(sk|rk)_live_/.test(env().STRIPE_SECRET_KEY);
}

function splitList(value: string): string[] {
  return value
    .split(",")
    .map((item) => item.trim())
    .filter(Boolean);
}

function isPublished(value: string): boolean {
  const rest = PUBLISHED_WHOLE.reduce((text, word) => text.replaceAll(word, ""), value.toLowerCase());
  return PUBLISHED.test(value) || rest.replace(/[^a-z0-9]/g, "").length < 8;
}

function hasMailbox(value: string): boolean {
  const address = /<([^<>]+)>\s*$/.exec(value)?.[1] ?? value;
  return z.email().safeParse(address.trim()).success;
}

function isSafeAddress(value: string): boolean {
  const url = URL.parse(value);
  if (!url) return false;
  return url.protocol === "https:" || (url.protocol === "http:" && isLoopback(value));
}

function isLoopback(value: string): boolean {
  const host = URL.parse(value)?.hostname ?? "";
  return host === "localhost" || host === "[::1]" || /^127(\.\d{1,3}){3}$/.test(host);
}
