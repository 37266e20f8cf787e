import Stripe from "stripe";
import { newId } from "./ids";
import type { EmittedEvent, EmittedObject, StripeWorld } from "./world";

/** Builds the envelope around a snapshot of the object as it is now. */
export function buildEvent<Type extends EmittedEvent["type"]>(
  world: StripeWorld,
  type: Type,
  object: EmittedObject<Type>,
  previous?: Partial<EmittedObject<Type>>,
): Stripe.Event {
  const envelope = {
    id: newId("evt"),
    object: "event",
    api_version: Stripe.API_VERSION,
    created: world.now(),
    data: { object, ...(previous ? { previous_attributes: previous } : {}) },
    livemode: false,
    pending_webhooks: 0,
    request: { id: world.request?.id ?? null, idempotency_key: world.request?.idempotencyKey ?? null },
    type,
  };
  return JSON.parse(JSON.stringify(envelope)) as Stripe.Event;
}
