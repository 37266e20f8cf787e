import { randomUUID } from "node:crypto";
import { offerLink } from "@/lib/auth-magic-link";
import { transaction } from "@/lib/db";
import { queueEmail } from "@/lib/email/queue-email";
import { linkToken } from "@/lib/users/queries";
import { LINK_MINUTES } from "@/lib/users/user";
import { waitForBeat } from "@/lib/wait-for-beat";

/**
 * Owes an address a link to sign in, when it may sign in. The caller learns nothing either way: same answer, same
 * time. The link's token is derived from the mail's key, so that it stands in no table in the clear.
 */
export async function requestLink({ email, returnTo }: { email: string; returnTo: string }): Promise<void> {
  const startedAt = performance.now();
  const key = `sign-in:${randomUUID()}`;
  await transaction((tx) =>
    offerLink(tx, {
      email,
      token: linkToken(key),
      minutes: LINK_MINUTES,
      send: async (to) => {
        await queueEmail(tx, { key, kind: "sign-in", to, data: { returnTo } });
      },
    }),
  );
  await waitForBeat(startedAt);
}
