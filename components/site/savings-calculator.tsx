"use client"; // The figures follow what is typed.

import { type ReactNode, useEffect, useRef, useState } from "react";
import { formatMoney } from "@/lib/format-money";
import { type Savings, savingsOf } from "@/lib/pricing/savings";
import { EXAMPLE_CHORE } from "./savings-example";

export type CalculatorPackage = { id: string; name: string; amountCents: number };

type Props = { packages: readonly CalculatorPackage[]; currency: string; chosen: string; children: ReactNode };

/**
 * Hours and pounds of a chore, and when its automation is paid for. Without JavaScript it shows the example. Its fields
 * are `SavingsFields`, drawn on the server, so that a visitor loads no code for them.
 */
export function SavingsCalculator({ packages, currency, chosen, children }: Props) {
  const [figures, setFigures] = useState<Record<string, number>>({ ...EXAMPLE_CHORE });
  const [packageId, setPackageId] = useState(chosen);
  const fields = useRef<HTMLFieldSetElement>(null);
  // What was typed before this code came, or what the browser put back.
  useEffect(() => {
    const inputs = [...(fields.current?.querySelectorAll("input") ?? [])];
    setFigures(Object.fromEntries(inputs.map((it) => [it.name, within(it)])));
    setPackageId((id) => fields.current?.querySelector("select")?.value ?? id);
  }, []);
  const sold = packages.find((it) => it.id === packageId) ?? packages[0];
  const savings = savingsOf({
    hoursPerWeek: figures.hoursPerWeek ?? 0,
    hourCents: (figures.poundsPerHour ?? 0) * 100,
    sharePercent: figures.sharePercent ?? 0,
    priceCents: sold?.amountCents ?? 0,
  });
  return (
    <fieldset
      ref={fields}
      className="grid min-w-0 gap-x-16 gap-y-8 lg:grid-cols-2"
      onChange={({ target }) => {
        if (target instanceof HTMLSelectElement) setPackageId(target.value);
        if (target instanceof HTMLInputElement) setFigures({ ...figures, [target.name]: within(target) });
      }}
    >
      <legend className="sr-only">Your chore</legend>
      <div className="space-y-5">{children}</div>
      <Result savings={savings} currency={currency} />
    </fieldset>
  );
}

function Result({ savings, currency }: { savings: Savings; currency: string }) {
  const { paybackWeeks } = savings;
  const lines = [
    ["It saves a month", formatMoney(Math.round(savings.centsPerMonth / 100) * 100, currency)],
    ["That is hours a month", savings.hoursPerMonth.toLocaleString("en-GB")],
    ["Paid for after", paybackWeeks === null ? "Never" : weeks(paybackWeeks)],
  ] as const;
  return (
    <output
      htmlFor="hoursPerWeek poundsPerHour sharePercent package"
      className="block self-start rounded-md border border-line bg-surface p-6"
    >
      {lines.map(([name, value], at) => (
        <span
          key={name}
          className="flex flex-wrap items-baseline justify-between gap-x-6 border-line py-3 not-last:border-b"
        >
          <span className="text-muted">{name}</span>
          <span className={at === 0 ? "tabular font-medium text-3xl" : "tabular font-medium text-xl"}>{value}</span>
        </span>
      ))}
    </output>
  );
}

/** As typed, between the field's own limits; an empty field is nothing. */
function within({ valueAsNumber, max }: HTMLInputElement): number {
  return Number.isFinite(valueAsNumber) ? Math.min(Math.max(valueAsNumber, 0), Number(max)) : 0;
}

function weeks(count: number): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? "week" : "weeks"}`;
}
