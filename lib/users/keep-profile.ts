import { transaction } from "@/lib/db";
import { newId } from "@/lib/ids";
import type { Profile } from "@/lib/users/profile";
import { changeParts, type ProfileChange } from "@/lib/users/profile-change";
import { requireSmallMeta } from "@/lib/users/require-small-meta";

/**
 * Keeps what an account knows of an address (normalised): a new profile, or what is named of a known one, as
 * change-profile.ts changes it. Of several at once one is new. Throws `invalid` for a `meta` that has become too large.
 */
export function keepProfile({
  account,
  email,
  change,
}: {
  account: string;
  email: string;
  change: ProfileChange;
}): Promise<{ profile: Profile; isNew: boolean }> {
  const { hasName, name, locale, currency, set, removed } = changeParts(change);
  return transaction(async (tx) => {
    await tx.$executeRaw`INSERT INTO users (id, email) VALUES (${newId("usr")}, ${email}) ON CONFLICT (email) DO NOTHING`;
    const rows = await tx.$queryRaw<(Profile & { isNew: boolean })[]>`
      INSERT INTO user_profiles AS known (account, user_id, name, locale, currency, meta)
      SELECT ${account}, id, ${name}, coalesce(${locale}, 'en-GB'), coalesce(${currency}, 'gbp'), ${set}::jsonb
      FROM users WHERE email = ${email}
      ON CONFLICT (account, user_id) DO UPDATE SET
        name = CASE WHEN ${hasName} THEN excluded.name ELSE known.name END,
        locale = coalesce(${locale}, known.locale), currency = coalesce(${currency}, known.currency),
        meta = (known.meta || excluded.meta) - ${removed}::text[], updated_at = app_now()
      RETURNING user_id AS id, ${email} AS email, name, locale, currency, meta, created_at AS "createdAt",
                updated_at AS "updatedAt", xmax = 0 AS "isNew"`;
    const [row] = rows;
    if (!row) throw new Error("A profile was neither new nor known.");
    const { isNew, ...profile } = row;
    requireSmallMeta(profile.meta);
    return { profile, isNew };
  });
}
