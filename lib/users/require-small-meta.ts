import { AppError } from "@/lib/errors";
import { LONGEST_META } from "@/lib/users/profile";

/** Refuses a `meta` that has grown too large with what was merged into it; the transaction then keeps nothing. */
export function requireSmallMeta(meta: unknown): void {
  if (Buffer.byteLength(JSON.stringify(meta)) <= LONGEST_META) return;
  const message = `would be larger than ${LONGEST_META / 1_024} kB`;
  throw new AppError("invalid", `meta ${message}.`, { fields: [{ path: "meta", message }] });
}
