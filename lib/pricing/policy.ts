import { PACKAGES, type Package } from "./catalog";

/**
 * The promises that go with a purchase and hold for every price: refunds, the intake, the checks before
 * hand-over. Pages and e-mails read them here; prices and what is included stand in `catalog.ts`.
 */

/** Days in which money comes back: after hand-over of a package, and from the start of a plan. */
export const REFUND_DAYS = { afterHandOver: 14, planStart: 14 } as const;

/** How long the intake takes, and when a person who has not sent it is reminded, once. */
export const INTAKE = { minutes: 5, reminderHours: 48 } as const;

/** What is ticked before anything is handed over. */
export const HAND_OVER_CHECKS = ["Tested", "Error free", "Named clearly", "Documented"] as const;

/** What it costs to move from Starter to Professional afterwards: the difference, in pence. */
export function upgradeCents(fromId: string, toId: string, packages: readonly Package[] = PACKAGES): number {
  const from = packages.find((it) => it.id === fromId);
  const to = packages.find((it) => it.id === toId);
  if (!from || !to || to.amountCents <= from.amountCents) throw new RangeError(`No upgrade from ${fromId} to ${toId}.`);
  return to.amountCents - from.amountCents;
}
