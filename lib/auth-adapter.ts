import type { Tx } from "@/lib/db";
import { newId } from "@/lib/ids";
import { hashToken } from "@/lib/secrets";

/** next-auth compares what it is given with the machine's clock. Ours is app_now(), and it has been asked by then. */
const HELD_VALID = new Date("9999-12-31T00:00:00Z");

export type Lifetimes = { linkMinutes: number; sessionDays: number };

/**
 * Where next-auth keeps people, links and sessions: our tables, inside one transaction of ours, so that a link is
 * never spent without the session it is for. Links and sessions are kept hashed; how long they hold is business time.
 */
export function authAdapter(tx: Tx, { linkMinutes, sessionDays }: Lifetimes) {
  return {
    async getUserByEmail(email: string) {
      const user = await tx.user.findUnique({ where: { email } });
      return user && asPerson(user);
    },

    async createUser({ email }: { email: string }) {
      const rows = await tx.$queryRaw<{ id: string }[]>`
        INSERT INTO users (id, email, email_verified_at) VALUES (${newId("usr")}, ${email}, app_now())
        ON CONFLICT (email) DO UPDATE SET email_verified_at = app_now()
        RETURNING id`;
      return asPerson({ id: rows[0]?.id ?? "", email, emailVerifiedAt: null });
    },

    async updateUser({ id }: { id: string }) {
      await tx.$executeRaw`UPDATE users SET email_verified_at = app_now(), updated_at = app_now() WHERE id = ${id}`;
      return asPerson(await tx.user.findUniqueOrThrow({ where: { id } }));
    },

    /** `expires` is when the browser shall forget its cookie, by the machine's clock. */
    async createSession({ sessionToken, userId, expires }: { sessionToken: string; userId: string; expires: Date }) {
      await tx.$executeRaw`DELETE FROM sessions WHERE expires_at <= app_now()`;
      await tx.$executeRaw`
        INSERT INTO sessions (token_hash, user_id, expires_at)
        VALUES (${hashToken(sessionToken)}, ${userId}, app_now() + make_interval(days => ${sessionDays}))`;
      return { sessionToken, userId, expires };
    },

    /** `token` comes hashed from next-auth. */
    async createVerificationToken({ identifier, token }: { identifier: string; token: string }) {
      await tx.$executeRaw`DELETE FROM sign_in_tokens WHERE expires_at < app_now() - interval '1 day'`;
      await tx.$executeRaw`
        INSERT INTO sign_in_tokens (token_hash, email, expires_at)
        VALUES (${token}, ${identifier}, app_now() + make_interval(mins => ${linkMinutes}))`;
      return { identifier, token, expires: HELD_VALID };
    },

    /** Takes a link out of the world. Of two at once, one gets it. */
    async useVerificationToken({ token }: { token: string }) {
      const rows = await tx.$queryRaw<{ email: string; holds: boolean }[]>`
        DELETE FROM sign_in_tokens WHERE token_hash = ${token} RETURNING email, expires_at >= app_now() AS holds`;
      const link = rows[0];
      return link?.holds ? { identifier: link.email, token, expires: HELD_VALID } : null;
    },
  };
}

type Row = { id: string; email: string; emailVerifiedAt: Date | null };

function asPerson({ id, email, emailVerifiedAt }: Row) {
  return { id, email, emailVerified: emailVerifiedAt };
}
