import { randomSecrets } from "@/sandbox/environment";

// Port 9 is "discard": nothing listens there, so a test that forgot its stand-in is refused at once.
const NOBODY = "http://127.0.0.1:9";

/** A whole environment for one test process: secrets made at run time, every provider an address nobody answers at. */
export function testEnvironment(databaseUrl: string): Record<string, string> {
  return {
    ...randomSecrets(),
    NODE_ENV: "test",
    DATABASE_URL: databaseUrl,
    APP_URL: "http://localhost:3000",
    LOG_LEVEL: "silent",
    WORKER: "off",
    STRIPE_API_BASE: NOBODY,
    RESEND_BASE_URL: NOBODY,
    OPENAI_BASE_URL: `${NOBODY}/v1`,
    // Answers come from the knowledge base, except in a test that wants the model and sets a key.
    OPENAI_API_KEY: "",
    TELEGRAM_API_BASE: NOBODY,
    WHATSAPP_API_URL: NOBODY,
    SLACK_API_BASE: `${NOBODY}/api`,
    NOTION_API_BASE: NOBODY,
    GOOGLE_API_BASE: NOBODY,
  };
}
