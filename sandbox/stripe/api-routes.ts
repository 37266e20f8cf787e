import { z } from "zod";
import type { Route } from "../router";
import { createCustomer, createPrice, createProduct, updateCustomer, updatePrice, updateProduct } from "./catalogue";
import { flag } from "./form";
import { page, pageFields, where } from "./list";
import { invalid, missing, readParams } from "./problem";
import { createRefund } from "./refunds";
import { createSession, expireSession, requireSession, updateSession } from "./sessions";
import type { StripeState } from "./state";
import { cancelSubscription, updateSubscription } from "./subscriptions";
import type { StripeWorld } from "./world";

export type ApiCall = { world: StripeWorld; id: string; params: Record<string, unknown> };
export type ApiRoute = Route<(call: ApiCall) => unknown>;

const text = z.string().optional();
const get = (pattern: string, handler: ApiRoute["handler"]): ApiRoute => ({ method: "GET", pattern, handler });
const post = (pattern: string, handler: ApiRoute["handler"]): ApiRoute => ({ method: "POST", pattern, handler });

/** Retrieving one object of a table, as every Stripe resource allows. */
function one(pattern: string, kind: string, table: keyof StripeState): ApiRoute {
  return get(`${pattern}/{id}`, ({ world, id }) => {
    const found = world.state[table][id];
    if (!found) throw missing(kind, id);
    return found;
  });
}

/** The routes of the stand-in: those of Stripe's API that this product needs. */
export const API_ROUTES: readonly ApiRoute[] = [
  get("/v1/balance", () => ({
    object: "balance",
    available: [{ amount: 0, currency: "gbp", source_types: { card: 0 } }],
    livemode: false,
    pending: [{ amount: 0, currency: "gbp", source_types: { card: 0 } }],
  })),
  get("/v1/account", () => ({
    id: "acct_sandbox",
    object: "account",
    charges_enabled: true,
    country: "GB",
    default_currency: "gbp",
    details_submitted: true,
    payouts_enabled: true,
    type: "standard",
  })),

  post("/v1/products", ({ world, params }) => createProduct(world, params)),
  post("/v1/products/{id}", ({ world, id, params }) => updateProduct(world, id, params)),
  one("/v1/products", "product", "products"),
  get("/v1/products", ({ world, params }) => {
    const given = readParams(
      z.strictObject({ ...pageFields, active: flag.optional(), ids: z.array(z.string()).optional() }),
      params,
    );
    const found = where(Object.values(world.state.products), { active: given.active });
    return page("/v1/products", given.ids ? found.filter((it) => given.ids?.includes(it.id)) : found, params);
  }),

  post("/v1/prices", ({ world, params }) => createPrice(world, params)),
  post("/v1/prices/{id}", ({ world, id, params }) => updatePrice(world, id, params)),
  one("/v1/prices", "price", "prices"),
  get("/v1/prices", ({ world, params }) => {
    const given = readParams(
      z.strictObject({
        ...pageFields,
        active: flag.optional(),
        product: text,
        currency: text,
        type: text,
        lookup_keys: z.array(z.string()).optional(),
      }),
      params,
    );
    const keys = given.lookup_keys;
    if (keys && keys.length > 10) throw invalid("You may only specify up to 10 lookup keys.", "lookup_keys");
    const { active, product, currency, type } = given;
    const found = where(Object.values(world.state.prices), { active, product, currency, type });
    return page("/v1/prices", keys ? found.filter((it) => keys.includes(it.lookup_key ?? "")) : found, params);
  }),

  post("/v1/customers", ({ world, params }) => createCustomer(world, params)),
  post("/v1/customers/{id}", ({ world, id, params }) => updateCustomer(world, id, params)),
  one("/v1/customers", "customer", "customers"),
  get("/v1/customers", ({ world, params }) => {
    const { email } = readParams(z.strictObject({ ...pageFields, email: text }), params);
    return page("/v1/customers", where(Object.values(world.state.customers), { email }), params);
  }),

  post("/v1/checkout/sessions", ({ world, params }) => createSession(world, params)),
  post("/v1/checkout/sessions/{id}", ({ world, id, params }) => updateSession(world, id, params)),
  post("/v1/checkout/sessions/{id}/expire", ({ world, id }) => expireSession(world, id)),
  get("/v1/checkout/sessions/{id}", ({ world, id }) => requireSession(world, id)),
  get("/v1/checkout/sessions/{id}/line_items", ({ world, id, params }) => {
    const { id: sessionId } = requireSession(world, id);
    // Line items are listed in the order they were given, not newest first.
    const lines = [...(world.state.lineItems[sessionId] ?? [])].reverse();
    return page(`/v1/checkout/sessions/${sessionId}/line_items`, lines, params);
  }),
  get("/v1/checkout/sessions", ({ world, params }) => {
    const given = readParams(
      z.strictObject({
        ...pageFields,
        customer: text,
        payment_intent: text,
        subscription: text,
        status: text,
        customer_details: z.strictObject({ email: z.string() }).optional(),
      }),
      params,
    );
    for (const id of Object.keys(world.state.sessions)) requireSession(world, id);
    const { customer, payment_intent, subscription, status } = given;
    const found = where(Object.values(world.state.sessions), { customer, payment_intent, subscription, status });
    const email = given.customer_details?.email;
    const mine = email ? found.filter((it) => it.customer_details?.email === email) : found;
    return page("/v1/checkout/sessions", mine, params);
  }),

  one("/v1/payment_intents", "payment_intent", "paymentIntents"),
  get("/v1/payment_intents", ({ world, params }) => {
    const { customer } = readParams(z.strictObject({ ...pageFields, customer: text }), params);
    return page("/v1/payment_intents", where(Object.values(world.state.paymentIntents), { customer }), params);
  }),
  one("/v1/charges", "charge", "charges"),
  get("/v1/charges", ({ world, params }) => {
    const { customer, payment_intent } = readParams(
      z.strictObject({ ...pageFields, customer: text, payment_intent: text }),
      params,
    );
    return page("/v1/charges", where(Object.values(world.state.charges), { customer, payment_intent }), params);
  }),
  post("/v1/refunds", ({ world, params }) => createRefund(world, params)),
  one("/v1/refunds", "refund", "refunds"),
  get("/v1/refunds", ({ world, params }) => {
    const { charge, payment_intent } = readParams(
      z.strictObject({ ...pageFields, charge: text, payment_intent: text }),
      params,
    );
    return page("/v1/refunds", where(Object.values(world.state.refunds), { charge, payment_intent }), params);
  }),
  one("/v1/disputes", "dispute", "disputes"),
  get("/v1/disputes", ({ world, params }) => {
    const { charge, payment_intent } = readParams(
      z.strictObject({ ...pageFields, charge: text, payment_intent: text }),
      params,
    );
    return page("/v1/disputes", where(Object.values(world.state.disputes), { charge, payment_intent }), params);
  }),

  post("/v1/subscriptions/{id}", ({ world, id, params }) => updateSubscription(world, id, params)),
  { method: "DELETE", pattern: "/v1/subscriptions/{id}", handler: ({ world, id }) => cancelSubscription(world, id) },
  one("/v1/subscriptions", "subscription", "subscriptions"),
  get("/v1/subscriptions", ({ world, params }) => {
    const given = readParams(z.strictObject({ ...pageFields, customer: text, status: text, price: text }), params);
    const status = given.status === "all" ? undefined : given.status;
    const found = where(Object.values(world.state.subscriptions), { customer: given.customer, status });
    // Without a status Stripe leaves the ended ones out.
    const shown = given.status ? found : found.filter((it) => it.status !== "canceled");
    const price = given.price;
    const priced = price ? shown.filter((it) => it.items.data.some((item) => item.price.id === price)) : shown;
    return page("/v1/subscriptions", priced, params);
  }),
  one("/v1/invoices", "invoice", "invoices"),
  get("/v1/invoices", ({ world, params }) => {
    const given = readParams(
      z.strictObject({ ...pageFields, customer: text, subscription: text, status: text }),
      params,
    );
    const found = where(Object.values(world.state.invoices), { customer: given.customer, status: given.status });
    const id = given.subscription;
    const mine = id ? found.filter((it) => it.parent?.subscription_details?.subscription === id) : found;
    return page("/v1/invoices", mine, params);
  }),
  one("/v1/invoice_payments", "invoice_payment", "invoicePayments"),
  get("/v1/invoice_payments", ({ world, params }) => {
    const { invoice, status } = readParams(z.strictObject({ ...pageFields, invoice: text, status: text }), params);
    return page("/v1/invoice_payments", where(Object.values(world.state.invoicePayments), { invoice, status }), params);
  }),

  one("/v1/events", "event", "events"),
  get("/v1/events", ({ world, params }) => {
    const given = readParams(
      z.strictObject({ ...pageFields, type: text, types: z.array(z.string()).max(20).optional() }),
      params,
    );
    const all = Object.values(world.state.events);
    const types = given.type ? [given.type] : given.types;
    return page("/v1/events", types ? all.filter((it) => types.includes(it.type)) : all, params);
  }),
];
