import { sessionCookieName } from "@/lib/auth-session";
import { db } from "@/lib/db";
import { hashToken } from "@/lib/secrets";

/** Signs an address in and gives the Cookie header of its browser. `email` in lower case. */
export async function signIn(email: string): Promise<{ cookie: string }> {
  const token = crypto.randomUUID();
  const user = await db().user.upsert({
    where: { email },
    create: { id: `usr_${crypto.randomUUID()}`, email },
    update: {},
  });
  const expiresAt = new Date(Date.now() + 86_400_000);
  await db().session.create({ data: { tokenHash: hashToken(token), userId: user.id, expiresAt } });
  return { cookie: `${sessionCookieName()}=${token}` };
}
