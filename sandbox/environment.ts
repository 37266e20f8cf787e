import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { PlainError } from "../scripts/steps.mjs";
import { findFreePorts } from "./free-port";

const schema = z.object({
  postgresPassword: z.string().min(32),
  /** Kept, because a running Stripe checkout's address holds them. */
  ports: z.object({ postgres: z.number().int(), standIns: z.record(z.string(), z.number().int()) }),
  secrets: z.record(z.string(), z.string()),
});

/** What is made up once for a sandbox folder and kept with its data. */
export type SandboxSettings = z.infer<typeof schema>;

/**
 * Reads the sandbox's own settings, or makes them at random on the first start; only the owner may read the file. The
 * start writes them back, with whatever was missing.
 */
export async function loadSettings(folder: string): Promise<SandboxSettings> {
  const file = path.join(folder, "environment.json");
  if (existsSync(file)) return parseSettings(file);
  const [postgres = 0] = await findFreePorts(1);
  const settings = { postgresPassword: random(), ports: { postgres, standIns: {} }, secrets: randomSecrets() };
  saveSettings(folder, settings);
  return settings;
}

/** Writes the settings back, after a port was found to be taken. */
export function saveSettings(folder: string, settings: SandboxSettings): void {
  writeFileSync(path.join(folder, "environment.json"), `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600 });
}

function parseSettings(file: string): SandboxSettings {
  const startOver = "Start over with: npm run sandbox -- --reset";
  try {
    const settings = schema.parse(JSON.parse(readFileSync(file, "utf8")));
    // A folder of an earlier day lacks the secrets that came since.
    return { ...settings, secrets: { ...randomSecrets(), ...settings.secrets } };
  } catch (error) {
    throw new PlainError(`${file} cannot be read any more. ${startOver}`, error instanceof Error ? error.message : "");
  }
}

/** Every secret, token and address the product demands, made up at random: nothing of it opens anything elsewhere. */
export function randomSecrets(): Record<string, string> {
  return {
    NEXTAUTH_SECRET: random(),
    STRIPE_SECRET_KEY: `sk_test_${random()}`,
    STRIPE_WEBHOOK_SECRET: `whsec_${random()}`,
    RESEND_API_KEY: `re_${random()}`,
    AUTH_FROM_EMAIL: "Levqor <no-reply@levqor.test>",
    CRON_SECRET: random(),
    INTERNAL_API_SECRET: random(),
    DASHBOARD_TOKEN: random(),
    ADMIN_EMAILS: "owner@levqor.test",
    HASH_KEY: random(),
    TELEGRAM_BOT_TOKEN: `${randomDigits(9)}:${random().slice(0, 35)}`,
    TELEGRAM_CHAT_ID: randomDigits(9),
    WHATSAPP_ACCESS_TOKEN: random(),
    WHATSAPP_SENDER_ID: randomDigits(15),
    WHATSAPP_ADMIN_PHONE: `4477009${randomDigits(5)}`,
    OPENAI_API_KEY: `sk-${random()}`,
    SLACK_BOT_TOKEN: `xoxb-${random()}`,
    NOTION_TOKEN: `ntn_${random()}`,
    GOOGLE_CLIENT_ID: `${randomDigits(12)}.apps.levqor.test`,
    GOOGLE_CLIENT_SECRET: random(),
    GOOGLE_REFRESH_TOKEN: `1//${random()}`,
  };
}

function random(): string {
  return randomBytes(24).toString("hex");
}

function randomDigits(count: number): string {
  return `1${Array.from(randomBytes(count - 1), (byte) => byte % 10).join("")}`;
}
