import type { FaultName, Provider } from "@/lib/sandbox";

export const PROVIDER_WORDS: Record<Provider, string> = {
  stripe: "Stripe",
  resend: "Resend",
  telegram: "Telegram",
  whatsapp: "WhatsApp",
  openai: "OpenAI",
  slack: "Slack",
  notion: "Notion",
  google: "Gmail",
  outside: "Somebody else's server",
};

export const FAULT_WORDS: Record<FaultName, string> = {
  none: "Works",
  error500: "Answers 500",
  rateLimited: "Answers 429, retry later",
  hang: "Never answers",
  acceptThenDrop: "Accepts, then cuts the connection",
  error401: "Refuses the key",
  cutStream: "Stops in the middle",
  garbage: "Answers nonsense",
  slow: "Answers slowly",
  echo: "Says back all it was told",
};
