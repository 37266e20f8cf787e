import type Stripe from "stripe";
import { z } from "zod";
import { wireDecimal } from "./decimal";
import { email, expand, flag, integer, mergeMetadata, metadata } from "./form";
import { newId } from "./ids";
import { invalid, missing, readParams } from "./problem";
import type { StripeWorld } from "./world";

const productFields = {
  active: flag.optional(),
  description: z.string().optional(),
  metadata: metadata.optional(),
  unit_label: z.string().optional(),
  statement_descriptor: z.string().max(22).optional(),
  tax_code: z.string().optional(),
  url: z.string().optional(),
  expand: expand.optional(),
};
const createProductSchema = z.strictObject({ ...productFields, id: z.string().optional(), name: z.string().min(1) });
const updateProductSchema = z.strictObject({ ...productFields, name: z.string().min(1).optional() });

export function createProduct(world: StripeWorld, params: unknown): Stripe.Product {
  const given = readParams(createProductSchema, params);
  const id = given.id ?? newId("prod", 14);
  if (world.state.products[id]) {
    throw invalid(`Product already exists.`, "id", "resource_already_exists");
  }
  const product: Stripe.Product = {
    id,
    object: "product",
    active: given.active ?? true,
    created: world.now(),
    default_price: null,
    description: given.description || null,
    images: [],
    livemode: false,
    marketing_features: [],
    metadata: mergeMetadata({}, given.metadata),
    name: given.name,
    package_dimensions: null,
    shippable: null,
    statement_descriptor: given.statement_descriptor ?? null,
    tax_code: given.tax_code ?? null,
    tax_details: null,
    type: "service",
    unit_label: given.unit_label ?? null,
    updated: world.now(),
    url: given.url ?? null,
  };
  world.state.products[id] = product;
  return product;
}

export function updateProduct(world: StripeWorld, id: string, params: unknown): Stripe.Product {
  const given = readParams(updateProductSchema, params);
  const product = world.state.products[id] ?? fail(missing("product", id));
  product.active = given.active ?? product.active;
  product.name = given.name ?? product.name;
  if (given.description !== undefined) product.description = given.description || null;
  product.metadata = mergeMetadata(product.metadata, given.metadata);
  product.updated = world.now();
  return product;
}

const priceFields = {
  active: flag.optional(),
  lookup_key: z.string().max(200).optional(),
  transfer_lookup_key: flag.optional(),
  metadata: metadata.optional(),
  nickname: z.string().optional(),
  tax_behavior: z.enum(["exclusive", "inclusive", "unspecified"]).optional(),
  expand: expand.optional(),
};
const createPriceSchema = z.strictObject({
  ...priceFields,
  currency: z.string().length(3),
  unit_amount: integer,
  product: z.string().optional(),
  product_data: z
    .strictObject({ name: z.string().min(1), id: z.string().optional(), metadata: metadata.optional() })
    .optional(),
  billing_scheme: z.literal("per_unit").optional(),
  recurring: z
    .strictObject({
      interval: z.enum(["day", "week", "month", "year"]),
      interval_count: integer.optional(),
      usage_type: z.literal("licensed").optional(),
    })
    .optional(),
});
const updatePriceSchema = z.strictObject(priceFields);

export function createPrice(world: StripeWorld, params: unknown): Stripe.Price {
  const given = readParams(createPriceSchema, params);
  if (given.unit_amount < 0) throw invalid("Invalid non-negative integer", "unit_amount");
  const product = given.product ?? (given.product_data && createProduct(world, given.product_data).id);
  if (!product) throw invalid("Missing required param: product.", "product", "parameter_missing");
  if (!world.state.products[product]) throw missing("product", product, "product");
  const price: Stripe.Price = {
    id: newId("price"),
    object: "price",
    active: given.active ?? true,
    billing_scheme: "per_unit",
    created: world.now(),
    currency: given.currency.toLowerCase(),
    custom_unit_amount: null,
    livemode: false,
    lookup_key: null,
    metadata: mergeMetadata({}, given.metadata),
    nickname: given.nickname ?? null,
    product,
    recurring: given.recurring
      ? {
          interval: given.recurring.interval,
          interval_count: given.recurring.interval_count ?? 1,
          meter: null,
          trial_period_days: null,
          usage_type: "licensed",
        }
      : null,
    tax_behavior: given.tax_behavior ?? "unspecified",
    tiers_mode: null,
    transform_quantity: null,
    type: given.recurring ? "recurring" : "one_time",
    unit_amount: given.unit_amount,
    unit_amount_decimal: wireDecimal(given.unit_amount),
  };
  giveLookupKey(world, price, given.lookup_key, given.transfer_lookup_key);
  world.state.prices[price.id] = price;
  return price;
}

export function updatePrice(world: StripeWorld, id: string, params: unknown): Stripe.Price {
  const given = readParams(updatePriceSchema, params);
  const price = world.state.prices[id] ?? fail(missing("price", id));
  giveLookupKey(world, price, given.lookup_key, given.transfer_lookup_key);
  price.active = given.active ?? price.active;
  price.nickname = given.nickname ?? price.nickname;
  price.tax_behavior = given.tax_behavior ?? price.tax_behavior;
  price.metadata = mergeMetadata(price.metadata, given.metadata);
  return price;
}

/** A lookup key belongs to one price; only `transfer_lookup_key` may take it from another. */
function giveLookupKey(world: StripeWorld, price: Stripe.Price, key: string | undefined, transfer = false): void {
  if (key === undefined) return;
  const holder = Object.values(world.state.prices).find((it) => it.lookup_key === key && it.id !== price.id);
  if (key && holder) {
    if (!transfer) {
      const message = `A price (\`${holder.id}\`) already uses that lookup key.`;
      throw invalid(message, "lookup_key", "resource_already_exists");
    }
    holder.lookup_key = null;
  }
  price.lookup_key = key || null;
}

const customerSchema = z.strictObject({
  email: email.optional(),
  name: z.string().optional(),
  description: z.string().optional(),
  phone: z.string().optional(),
  metadata: metadata.optional(),
  expand: expand.optional(),
});

export function createCustomer(world: StripeWorld, params: unknown): Stripe.Customer {
  const given = readParams(customerSchema, params);
  const customer: Stripe.Customer = {
    id: newId("cus", 14),
    object: "customer",
    address: null,
    balance: 0,
    created: world.now(),
    currency: null,
    default_source: null,
    delinquent: false,
    description: given.description ?? null,
    email: given.email ?? null,
    invoice_prefix: newId("x", 8).slice(2).toUpperCase(),
    invoice_settings: { custom_fields: null, default_payment_method: null, footer: null, rendering_options: null },
    livemode: false,
    metadata: mergeMetadata({}, given.metadata),
    name: given.name ?? null,
    next_invoice_sequence: 1,
    phone: given.phone ?? null,
    preferred_locales: [],
    shipping: null,
    tax_exempt: "none",
    test_clock: null,
  };
  world.state.customers[customer.id] = customer;
  return customer;
}

export function updateCustomer(world: StripeWorld, id: string, params: unknown): Stripe.Customer {
  const given = readParams(customerSchema, params);
  const customer = world.state.customers[id] ?? fail(missing("customer", id));
  customer.email = given.email ?? customer.email;
  customer.name = given.name ?? customer.name;
  customer.description = given.description ?? customer.description;
  customer.phone = given.phone ?? customer.phone;
  customer.metadata = mergeMetadata(customer.metadata, given.metadata);
  return customer;
}

function fail(problem: Error): never {
  throw problem;
}
