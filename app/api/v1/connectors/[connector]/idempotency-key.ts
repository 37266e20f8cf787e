import { AppError } from "@/lib/errors";

/** The caller's `Idempotency-Key`, where it sent one; it is handed on to providers that take one. */
export function readIdempotencyKey(request: Request): string | undefined {
  const given = request.headers.get("idempotency-key") ?? undefined;
  if (given === undefined || /^[\x21-\x7e]{1,200}$/.test(given)) return given;
  throw new AppError("invalid", "Idempotency-Key: must be 1 to 200 characters of ASCII without spaces.");
}
