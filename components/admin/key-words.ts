import type { Tone } from "@/components/ui/badge";
import type { ApiKeyState, Scope } from "@/lib/api-keys/api-key";

export const KEY_STATE: Record<ApiKeyState, { word: string; tone: Tone }> = {
  active: { word: "Active", tone: "done" },
  expired: { word: "Expired", tone: "plain" },
  revoked: { word: "Revoked", tone: "plain" },
};

export const SCOPE_WORDS: Record<Scope, { label: string; help: string }> = {
  jobs: { label: "Jobs", help: "Submit jobs, follow and cancel them, see the budget." },
  connectors: { label: "Connectors", help: "Call a connected service directly." },
  users: { label: "Users", help: "Keep and read the account's own users." },
};

/** What a step of the history was. */
export const KEY_STEP_WORDS: Readonly<Record<string, string>> = {
  "create-key": "Key made",
  "revoke-key": "Key revoked",
  "change-budget": "Budget changed",
};

/** What the last form of the page did. */
export const KEY_DONE_WORDS: Readonly<Record<string, string>> = {
  revoke: "The key is revoked. From now on it opens nothing.",
};
