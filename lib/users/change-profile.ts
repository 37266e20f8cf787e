import { transaction } from "@/lib/db";
import { AppError } from "@/lib/errors";
import type { Profile } from "@/lib/users/profile";
import { changeParts, type ProfileChange } from "@/lib/users/profile-change";
import { requireSmallMeta } from "@/lib/users/require-small-meta";

/**
 * Changes what is named of a profile, in one statement: two changes at once both hold. Throws `not_found` also for a
 * profile of another account, and `invalid` for a `meta` that has become too large.
 */
export function changeProfile({
  account,
  id,
  change,
}: {
  account: string;
  id: string;
  change: ProfileChange;
}): Promise<Profile> {
  const { hasName, name, locale, currency, set, removed } = changeParts(change);
  return transaction(async (tx) => {
    const rows = await tx.$queryRaw<Profile[]>`
      UPDATE user_profiles AS known SET
        name = CASE WHEN ${hasName} THEN ${name} ELSE known.name END,
        locale = coalesce(${locale}, known.locale), currency = coalesce(${currency}, known.currency),
        meta = (known.meta || ${set}::jsonb) - ${removed}::text[], updated_at = app_now()
      FROM users WHERE users.id = known.user_id AND known.account = ${account} AND known.user_id = ${id}
      RETURNING known.user_id AS id, users.email, known.name, known.locale, known.currency, known.meta,
                known.created_at AS "createdAt", known.updated_at AS "updatedAt"`;
    const [profile] = rows;
    if (!profile) throw new AppError("not_found", "There is no such user.");
    requireSmallMeta(profile.meta);
    return profile;
  });
}
