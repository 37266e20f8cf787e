import { spendLink } from "@/lib/auth-magic-link";
import { transaction } from "@/lib/db";
import { hashToken } from "@/lib/secrets";

/**
 * Signs a browser in with a link: once, within its minutes, for the address it was sent to. The session the browser
 * had before ends. Returns the header that sets the cookie; null when the link holds no more.
 */
export function openSession({ token, former }: { token: string; former: string | undefined }): Promise<string | null> {
  return transaction(async (tx) => {
    const cookie = await spendLink(tx, token);
    if (cookie && former) await tx.session.deleteMany({ where: { tokenHash: hashToken(former) } });
    return cookie;
  });
}
