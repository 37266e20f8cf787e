import { db } from "@/lib/db";
import { hashToken } from "@/lib/secrets";

/** Signs out: the browser with this cookie, or with `everywhere` every browser of the same person. */
export async function endSession({ token, everywhere }: { token: string; everywhere: boolean }): Promise<void> {
  const tokenHash = hashToken(token);
  const session = await db().session.findUnique({ where: { tokenHash } });
  if (!session) return;
  await db().session.deleteMany({ where: everywhere ? { userId: session.userId } : { tokenHash } });
}
