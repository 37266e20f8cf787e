import type Stripe from "stripe";
import { z } from "zod";
import { email, expand, flag, integer, mergeMetadata, metadata } from "./form";
import { newId } from "./ids";
import { invalid, missing, readParams, StripeProblem } from "./problem";
import { sessionObject } from "./session-object";
import type { StripeWorld } from "./world";

const DAY = 86_400;

const lineSchema = z.strictObject({
  price: z.string(),
  quantity: integer.optional(),
  adjustable_quantity: z.strictObject({ enabled: flag }).optional(),
});
const schema = z.strictObject({
  mode: z.enum(["payment", "subscription"]),
  line_items: z.array(lineSchema).min(1),
  success_url: z.string(),
  cancel_url: z.string().optional(),
  customer: z.string().optional(),
  customer_email: email.optional(),
  customer_creation: z.enum(["always", "if_required"]).optional(),
  client_reference_id: z.string().max(200).optional(),
  metadata: metadata.optional(),
  payment_intent_data: z
    .strictObject({
      metadata: metadata.optional(),
      description: z.string().optional(),
      receipt_email: email.optional(),
    })
    .optional(),
  subscription_data: z.strictObject({ metadata: metadata.optional(), description: z.string().optional() }).optional(),
  invoice_creation: z.looseObject({ enabled: flag }).optional(),
  expires_at: integer.optional(),
  ui_mode: z.literal("hosted_page").optional(),
  payment_method_types: z.array(z.string()).optional(),
  allow_promotion_codes: flag.optional(),
  automatic_tax: z.looseObject({ enabled: flag }).optional(),
  billing_address_collection: z.enum(["auto", "required"]).optional(),
  phone_number_collection: z.strictObject({ enabled: flag }).optional(),
  tax_id_collection: z.looseObject({ enabled: flag }).optional(),
  submit_type: z.string().optional(),
  locale: z.string().optional(),
  custom_text: z.looseObject({}).optional(),
  consent_collection: z.looseObject({}).optional(),
  currency: z.string().optional(),
  expand: expand.optional(),
});

export type SessionParams = z.output<typeof schema>;

export function createSession(world: StripeWorld, params: unknown): Stripe.Checkout.Session {
  const given = readParams(schema, params);
  if (given.customer && given.customer_email) {
    throw invalid("You may only specify one of these parameters: customer, customer_email.", "customer");
  }
  if (given.customer && !world.state.customers[given.customer]) throw missing("customer", given.customer, "customer");
  requireUrl(given.success_url, "success_url");
  if (given.cancel_url) requireUrl(given.cancel_url, "cancel_url");
  const expiresAt = given.expires_at ?? world.now() + DAY;
  if (given.expires_at && (expiresAt < world.now() + 1_790 || expiresAt > world.now() + DAY + 10)) {
    throw invalid("The `expires_at` timestamp must be between 30 minutes and 24 hours from now.", "expires_at");
  }
  const lines = given.line_items.map((line, index) => lineItem(world, given.mode, line, index));
  if (given.mode === "subscription" && !lines.some((line) => line.price?.recurring)) {
    throw invalid("You must provide at least one recurring price in `subscription` mode.", "line_items");
  }
  const data = given.mode === "payment" ? given.payment_intent_data : given.subscription_data;
  const session = sessionObject(world, given, lines, expiresAt);
  world.state.sessions[session.id] = session;
  world.state.lineItems[session.id] = lines;
  world.state.sessionData[session.id] = {
    metadata: mergeMetadata({}, data?.metadata),
    description: data?.description ?? null,
  };
  return session;
}

function lineItem(
  world: StripeWorld,
  mode: "payment" | "subscription",
  line: z.output<typeof lineSchema>,
  index: number,
): Stripe.LineItem {
  const price = world.state.prices[line.price];
  const param = `line_items[${index}][price]`;
  if (!price) throw missing("price", line.price, param);
  if (!price.active) {
    throw invalid("The price specified is inactive. This field only accepts active prices.", param);
  }
  if (mode === "payment" && price.recurring) {
    throw invalid(
      "You specified `payment` mode but passed a recurring price. Use `subscription` mode instead.",
      "mode",
    );
  }
  const quantity = line.quantity ?? 1;
  if (quantity < 1) throw invalid("This value must be greater than or equal to 1.", `line_items[${index}][quantity]`);
  const product = typeof price.product === "string" ? world.state.products[price.product] : undefined;
  const total = (price.unit_amount ?? 0) * quantity;
  return {
    id: newId("li"),
    object: "item",
    adjustable_quantity: null,
    amount_discount: 0,
    amount_subtotal: total,
    amount_tax: 0,
    amount_total: total,
    currency: price.currency,
    description: product?.name ?? null,
    metadata: {},
    price: structuredClone(price),
    quantity,
  };
}

function requireUrl(text: string, param: string): void {
  if (!URL.canParse(text)) throw invalid("Not a valid URL", param, "url_invalid");
}

/** A session as it is now: one past its time is expired first, with its event. */
export function requireSession(world: StripeWorld, id: string): Stripe.Checkout.Session {
  const session = world.state.sessions[id];
  if (!session) throw missing("checkout.session", id, "session");
  if (session.status === "open" && session.expires_at <= world.now()) markExpired(world, session);
  return session;
}

export function expireSession(world: StripeWorld, id: string): Stripe.Checkout.Session {
  const session = requireSession(world, id);
  if (session.status !== "open") {
    throw new StripeProblem(400, {
      type: "invalid_request_error",
      message: `Only Checkout Sessions with a status in ["open"] can be expired. This one has a status of ${session.status}.`,
    });
  }
  return markExpired(world, session);
}

function markExpired(world: StripeWorld, session: Stripe.Checkout.Session): Stripe.Checkout.Session {
  session.status = "expired";
  session.url = null;
  world.emit("checkout.session.expired", session);
  world.changed();
  return session;
}

const updateSchema = z.strictObject({ metadata: metadata.optional(), expand: expand.optional() });

export function updateSession(world: StripeWorld, id: string, params: unknown): Stripe.Checkout.Session {
  const given = readParams(updateSchema, params);
  const session = requireSession(world, id);
  session.metadata = mergeMetadata(session.metadata ?? {}, given.metadata);
  return session;
}
