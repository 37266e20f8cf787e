import { invalid } from "./problem";
import type { StripeState } from "./state";

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/**
 * Puts whole objects where their ids stand, along paths like `data.payment_intent.latest_charge`, in a copy.
 * Lists that Stripe leaves out unless asked (line items, refunds, payments) are added the same way.
 */
export function expandObject(state: StripeState, value: unknown, paths: readonly string[]): unknown {
  const copy = JSON.parse(JSON.stringify(value)) as Json;
  for (const path of paths) expandPath(state, copy, path.split("."), path);
  return copy;
}

function expandPath(state: StripeState, node: Json, parts: string[], whole: string): void {
  const [part, ...rest] = parts;
  if (part === undefined || node === null) return;
  if (Array.isArray(node)) {
    for (const item of node) expandPath(state, item, parts, whole);
    return;
  }
  if (typeof node !== "object") throw invalid(`This property cannot be expanded (${whole}).`, "expand[0]");
  const current = node[part] ?? includable(state, node, part);
  if (current === undefined) throw invalid(`This property cannot be expanded (${whole}).`, "expand[0]");
  node[part] = typeof current === "string" ? (findById(state, current) ?? current) : current;
  expandPath(state, node[part] as Json, rest, whole);
}

function includable(state: StripeState, owner: { [key: string]: Json }, part: string): Json | undefined {
  const id = String(owner.id);
  const list = (url: string, data: unknown[]): Json =>
    JSON.parse(JSON.stringify({ object: "list", data, has_more: false, url })) as Json;
  if (owner.object === "checkout.session" && part === "line_items") {
    return list(`/v1/checkout/sessions/${id}/line_items`, state.lineItems[id] ?? []);
  }
  if (owner.object === "charge" && part === "refunds") {
    const refunds = Object.values(state.refunds).filter((it) => it.charge === id);
    return list(`/v1/charges/${id}/refunds`, refunds.reverse());
  }
  if (owner.object === "invoice" && part === "payments") {
    const payments = Object.values(state.invoicePayments).filter((it) => it.invoice === id);
    return list("/v1/invoice_payments", payments.reverse());
  }
  return owner[part];
}

const TABLES = {
  prod: "products",
  price: "prices",
  cus: "customers",
  cs: "sessions",
  pi: "paymentIntents",
  ch: "charges",
  re: "refunds",
  du: "disputes",
  sub: "subscriptions",
  in: "invoices",
} as const satisfies Record<string, keyof StripeState>;

function findById(state: StripeState, id: string): Json | undefined {
  const prefix = id.split("_")[0] ?? "";
  if (!Object.hasOwn(TABLES, prefix)) return undefined;
  const found = state[TABLES[prefix as keyof typeof TABLES]][id];
  return found && (JSON.parse(JSON.stringify(found)) as Json);
}
