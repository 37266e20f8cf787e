import type { Workflows } from "@/lib/jobs/workflow";
import { dailyDigest } from "@/lib/jobs/workflows/daily-digest";
import { invoiceReminder } from "@/lib/jobs/workflows/invoice-reminder";
import { newLead } from "@/lib/jobs/workflows/new-lead";
import { ping } from "@/lib/jobs/workflows/ping";
import { summarise } from "@/lib/jobs/workflows/summarise";
import { triageMessage } from "@/lib/jobs/workflows/triage-message";

/** Every workflow there is, under its name. */
export const WORKFLOWS = {
  "new-lead": newLead,
  "daily-digest": dailyDigest,
  "invoice-reminder": invoiceReminder,
  summarise,
  "triage-message": triageMessage,
  ping,
} satisfies Workflows;
