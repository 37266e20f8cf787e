import { AppError } from "@/lib/errors";

const PRINTABLE = /^[\x20-\x7e]{1,255}$/;

/** The request's `Idempotency-Key`; undefined where there is none. Throws `invalid`. */
export function readIdempotencyKey(request: Request): string | undefined {
  const key = request.headers.get("idempotency-key");
  if (key === null) return undefined;
  if (PRINTABLE.test(key)) return key;
  const message = "must be 1 to 255 printable ASCII characters";
  throw new AppError("invalid", `Idempotency-Key ${message}.`, { fields: [{ path: "Idempotency-Key", message }] });
}
