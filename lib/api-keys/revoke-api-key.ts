import { transaction } from "@/lib/db";
import { AppError } from "@/lib/errors";

/** Ends a key, at once and for good; a second time changes nothing. Throws `not_found`. */
export async function revokeApiKey({ id, actor }: { id: string; actor: string }): Promise<void> {
  await transaction(async (tx) => {
    const ended = await tx.$queryRaw<{ account: string }[]>`
      UPDATE api_keys SET revoked_at = app_now() WHERE id = ${id} AND revoked_at IS NULL RETURNING account`;
    const account = ended[0]?.account;
    if (account) await tx.apiEvent.create({ data: { account, step: "revoke-key", detail: id, actor } });
    else if (!(await tx.apiKey.count({ where: { id } }))) throw new AppError("not_found", "There is no such key.");
  });
}
