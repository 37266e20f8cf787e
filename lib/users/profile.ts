/**
 * What an account of the job API keeps about somebody, under their address (keep-profile.ts, change-profile.ts). It is
 * that account's alone: another account that knows the same address has a profile of its own, and whoever signs in with
 * it sees neither. A profile gives nobody a right: who may sign in follows from ADMIN_EMAILS and the orders.
 */
export type Profile = {
  id: string;
  email: string;
  name: string | null;
  locale: string;
  currency: string;
  meta: Record<string, unknown>;
  createdAt: Date;
  updatedAt: Date;
};

/** A profile as it is told outside. */
export type ProfileView = Omit<Profile, "createdAt" | "updatedAt"> & { createdAt: string; updatedAt: string };

export function profileView({ createdAt, updatedAt, ...rest }: Profile): ProfileView {
  return { ...rest, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() };
}

/** `meta` as a whole, in bytes of JSON, and how deep it may be nested. */
export const LONGEST_META = 16_384;
export const DEEPEST_META = 8;
