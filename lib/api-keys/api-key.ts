/**
 * A key of the job API, `lvq_<id>_<secret><checksum>`, and the account that it is a key of.
 *
 * create-api-key.ts makes it (shown once, kept hashed), require-api-key.ts lets in who shows it, revoke-api-key.ts ends
 * it: from then on nobody is let in with it, on any server, because it is looked up for each request and kept in no
 * cache. Keys of one account share its jobs and its budget (change-budget.ts); several may be in use at once, so that
 * one can be exchanged for another without a pause.
 */
export const SCOPES = ["jobs", "connectors", "users"] as const;
export type Scope = (typeof SCOPES)[number];

/** What a new account may spend a month, in minor units. */
export const MONTHLY_CENTS = 5_000;
export const MOST_MONTHLY_CENTS = 100_000_000;

/** Base 32 without letters that look like figures; the last eight are the checksum. */
export const KEY_SHAPE = /^(lvq_([0-9a-hjkmnp-tv-z]{12})_([0-9a-hjkmnp-tv-z]{52}))([0-9a-f]{8})$/;

/** Requests of one key, and of one network with all its keys. */
export const KEY_ALLOWANCE = { points: 6_000, seconds: 60 };
export const NETWORK_ALLOWANCE = { points: 12_000, seconds: 60 };

/** Keys of the right shape that are none, tried by one network. */
export const WRONG_KEY_LIMIT = {
  name: "wrong-api-key",
  perAddress: { points: 120, seconds: 60 },
  global: { points: 6_000, seconds: 60 },
};

export type ApiKeyState = "active" | "expired" | "revoked";

/** A key as the console and `npm run keys` show it. */
export type ApiKeySummary = {
  id: string;
  account: string;
  scopes: Scope[];
  state: ApiKeyState;
  createdBy: string;
  createdAt: Date;
  expiresAt: Date | null;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
};

/** What a person changed about an account's keys or budget. */
export type ApiEventSummary = { id: string; account: string; step: string; detail: string; actor: string; at: Date };
