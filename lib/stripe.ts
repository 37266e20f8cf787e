import Stripe from "stripe";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";

/** Stripe. The only importer of its SDK. */
export type { Stripe };

/** Older than this and a signature may be a replay. */
const OLDEST_SECONDS = 300;
/** Clocks differ a little; a signature further ahead was not made by Stripe just now. */
const NEWEST_SECONDS = 60;

let client: Stripe | undefined;

/** The client: 5 s a try, two more tries with the SDK's own idempotency keys. */
export function stripe(): Stripe {
  client ??= new Stripe(env().STRIPE_SECRET_KEY, {
    ...address(env().STRIPE_API_BASE),
    timeout: 5_000,
    maxNetworkRetries: 2,
    telemetry: false,
    appInfo: { name: "Levqor" },
  });
  return client;
}

/**
 * The event inside a webhook's raw bytes, when one of our secrets signed exactly these bytes just now.
 * Throws `invalid`; nothing of a body that fails here may be kept.
 */
export function verifyStripeEvent(raw: Buffer, signature: string | null): Stripe.Event {
  if (!signature) throw new AppError("invalid", "The Stripe-Signature header is missing.");
  refuseFutureDate(signature);
  let failure: unknown;
  for (const secret of env().STRIPE_WEBHOOK_SECRET) {
    try {
      return stripe().webhooks.constructEvent(raw, signature, secret, OLDEST_SECONDS);
    } catch (error) {
      failure = error;
    }
  }
  throw new AppError("invalid", "The signature does not match these bytes, or it is too old.", { cause: failure });
}

/** True for Stripe's "there is no such thing". */
export function isMissingAtStripe(error: unknown): boolean {
  return (
    error instanceof Stripe.errors.StripeInvalidRequestError &&
    (error.statusCode === 404 || error.code === "resource_missing")
  );
}

/** True for Stripe's "there is one already". */
export function isTakenAtStripe(error: unknown): boolean {
  return error instanceof Stripe.errors.StripeInvalidRequestError && error.code === "resource_already_exists";
}

/** True for any error that came from Stripe or from the way to it. */
export function isStripeError(error: unknown): error is Stripe.errors.StripeError {
  return error instanceof Stripe.errors.StripeError;
}

/** The SDK accepts any date in the future, so we look ourselves. Real time: signatures know no business clock. */
function refuseFutureDate(signature: string): void {
  const seconds = Number(/(?:^|,)\s*t=(\d{1,12})(?:,|$)/.exec(signature)?.[1]);
  if (!Number.isFinite(seconds)) throw new AppError("invalid", "The Stripe-Signature header has no timestamp.");
  if (seconds > Date.now() / 1_000 + NEWEST_SECONDS)
    throw new AppError("invalid", "The signature is dated in the future.");
}

function address(base: string | undefined): Pick<Stripe.StripeConfig, "host" | "port" | "protocol"> {
  if (!base) return {};
  const url = new URL(base);
  const protocol = url.protocol === "http:" ? "http" : "https";
  return { host: url.hostname, port: url.port || (protocol === "http" ? 80 : 443), protocol };
}
