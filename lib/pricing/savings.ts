/**
 * What a chore costs in a month and how soon its automation is paid for. The page that shows it says the formula in
 * words; this is the only place where it is worked out.
 */
export type Chore = {
  hoursPerWeek: number;
  /** What an hour of whoever does it costs, in pence. */
  hourCents: number;
  /** The part that the automation takes over, 0 to 100. */
  sharePercent: number;
  /** What the package costs, once, in pence. */
  priceCents: number;
};

export type Savings = {
  hoursPerMonth: number;
  centsPerMonth: number;
  /** Weeks of work until the price is earned; null where nothing is saved. */
  paybackWeeks: number | null;
};

const WEEKS_A_MONTH = 52 / 12;

export function savingsOf({ hoursPerWeek, hourCents, sharePercent, priceCents }: Chore): Savings {
  const hours = (hoursPerWeek * sharePercent) / 100;
  const centsPerWeek = hours * hourCents;
  return {
    hoursPerMonth: Math.round(hours * WEEKS_A_MONTH * 10) / 10,
    centsPerMonth: Math.round(centsPerWeek * WEEKS_A_MONTH),
    paybackWeeks: centsPerWeek > 0 ? Math.ceil((priceCents / centsPerWeek) * 10) / 10 : null,
  };
}
