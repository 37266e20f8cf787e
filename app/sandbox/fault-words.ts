import type { FaultName, Provider } from "@/lib/sandbox";

export const PROVIDER_WORDS: Record<Provider, string> = {
  stripe: "Stripe",
  resend: "Resend",
  telegram: "Telegram",
  whatsapp: "WhatsApp",
};

export const FAULT_WORDS: Record<FaultName, string> = {
  none: "Works",
  error500: "Answers 500",
  rateLimited: "Answers 429, retry later",
  hang: "Never answers",
  acceptThenDrop: "Accepts, then cuts the connection",
};
