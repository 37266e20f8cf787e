import { z } from "zod";
import { MOST_MONTHLY_CENTS, SCOPES } from "@/lib/api-keys/api-key";

/** An account's name: what `npm run keys -- create` is given. */
const accountName = z
  .string("is missing")
  .trim()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} ._@&'-]{0,79}$/u, "is 1 to 80 letters, figures, spaces and . _ - @ & '");

const DAYS = /^([1-9]\d{0,3})d?$/;

export const createKeyInput = z.strictObject({
  account: accountName,
  scopes: z
    .array(z.enum(SCOPES, `is ${SCOPES.join(", ")}`))
    .transform((it) => SCOPES.filter((scope) => it.includes(scope)))
    .pipe(z.array(z.enum(SCOPES)).min(1, "names no scope")),
  /** Days until it ends, as `90` or `90d`; without it, it holds until it is revoked. */
  expires: z
    .string()
    .trim()
    .regex(DAYS, "is a number of days, such as 90d")
    .transform((text) => Number(DAYS.exec(text)?.[1]))
    .pipe(z.int().max(3_650, "is at most 3650 days"))
    .optional(),
});

export const revokeKeyInput = z.strictObject({ id: z.string("is missing").max(40) });

export const changeBudgetInput = z.strictObject({
  account: accountName,
  /** As a person writes it: pounds, with pence or without. */
  pounds: z
    .string("is missing")
    .trim()
    .regex(/^\d{1,7}(\.\d{1,2})?$/, "is an amount in pounds, such as 50 or 50.00")
    .transform((text) => Math.round(Number(text) * 100))
    .pipe(z.int().min(0).max(MOST_MONTHLY_CENTS, "is at most £1,000,000")),
});
