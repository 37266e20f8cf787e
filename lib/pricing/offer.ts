import {
  ADDONS,
  type Addon,
  type AddonId,
  CURRENCY,
  type Interval,
  PACKAGES,
  type Package,
  type PackageId,
  PLANS,
  type PlanId,
  YEARLY_DISCOUNT_PERCENT,
} from "./catalog";

/** One line of a purchase: a Stripe price found by its lookup key. */
export type OfferLine = { lookupKey: string; name: string; amountCents: number; interval: Interval | null };

/** What somebody buys in one checkout, priced by the catalogue alone. */
export type Offer = {
  plan: PackageId | PlanId;
  name: string;
  kind: "package" | "plan";
  interval: Interval | null;
  addons: AddonId[];
  amountCents: number;
  currency: string;
  lines: OfferLine[];
};

/** Why an offer cannot be made, with the field that is wrong. */
export type OfferRefusal = { refused: true; path: "plan" | "interval" | "addons"; message: string };

export function findPackage(id: string): Package | undefined {
  return PACKAGES.find((it) => it.id === id);
}

export function findAddon(id: string): Addon | undefined {
  return ADDONS.find((it) => it.id === id);
}

/** Pence for one period: twelve months less the yearly discount, or one month. */
export function periodCents(monthlyCents: number, interval: Interval): number {
  if (interval === "month") return monthlyCents;
  return Math.round((monthlyCents * 12 * (100 - YEARLY_DISCOUNT_PERCENT)) / 100);
}

/**
 * Prices one purchase.
 *
 * A package is paid once and takes neither interval nor add-ons; a plan defaults to the month; add-ons
 * go with a plan and follow its interval. Anything else is refused, never guessed.
 */
export function makeOffer(input: {
  plan: string;
  interval?: Interval | null;
  addons?: readonly string[];
}): Offer | OfferRefusal {
  const addons = [...new Set(input.addons ?? [])];
  const sold = PACKAGES.find((it) => it.id === input.plan);
  if (sold) {
    if (input.interval) return refuse("interval", `${sold.name} is paid once and has no interval.`);
    if (addons.length) return refuse("addons", `Add-ons go with a monthly plan, not with ${sold.name}.`);
    const line = { lookupKey: sold.id, name: sold.name, amountCents: sold.amountCents, interval: null };
    return build({ plan: sold.id, name: sold.name, kind: "package", interval: null, addons: [] }, [line]);
  }
  const plan = PLANS.find((it) => it.id === input.plan);
  if (!plan) return refuse("plan", `There is no plan called "${input.plan.slice(0, 40)}".`);
  const interval = input.interval ?? "month";
  const lines: OfferLine[] = [planLine(plan, interval)];
  const chosen: AddonId[] = [];
  for (const id of addons) {
    const addon = ADDONS.find((it) => it.id === id);
    if (!addon) return refuse("addons", `There is no add-on called "${id.slice(0, 40)}".`);
    chosen.push(addon.id);
    lines.push(planLine(addon, interval));
  }
  return build({ plan: plan.id, name: `${plan.name} plan`, kind: "plan", interval, addons: chosen }, lines);
}

/** Every price the catalogue sells, each under its own lookup key. What `stripe:sync` creates. */
export function listOfferLines(): OfferLine[] {
  return [
    ...PACKAGES.map((it) => ({ lookupKey: it.id, name: it.name, amountCents: it.amountCents, interval: null })),
    ...PLANS.flatMap((it) => [planLine(it, "month"), planLine(it, "year")]),
    ...ADDONS.flatMap((it) => [planLine(it, "month"), planLine(it, "year")]),
  ];
}

function planLine(it: { id: string; name: string; monthlyCents: number }, interval: Interval): OfferLine {
  return {
    lookupKey: `${it.id}-${interval}`,
    name: it.name,
    amountCents: periodCents(it.monthlyCents, interval),
    interval,
  };
}

function build(head: Pick<Offer, "plan" | "name" | "kind" | "interval" | "addons">, lines: OfferLine[]): Offer {
  return { ...head, lines, currency: CURRENCY, amountCents: lines.reduce((sum, line) => sum + line.amountCents, 0) };
}

function refuse(path: OfferRefusal["path"], message: string): OfferRefusal {
  return { refused: true, path, message };
}
