import { TextField } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select-field";
import { formatMoney } from "@/lib/format-money";
import type { CalculatorPackage } from "./savings-calculator";
import { EXAMPLE_CHORE } from "./savings-example";

const FIELDS = [
  { name: "hoursPerWeek", label: "Hours a week it takes", help: "Of everybody together.", max: 168, step: 0.25 },
  {
    name: "poundsPerHour",
    label: "What an hour costs, in pounds",
    help: "Wage with its extras, or your own rate.",
    max: 1_000,
    step: 1,
  },
  {
    name: "sharePercent",
    label: "Share that runs by itself, in per cent",
    help: "Rarely all of it: judgement stays with people.",
    max: 100,
    step: 5,
  },
] as const;

type Props = { packages: readonly CalculatorPackage[]; currency: string; chosen: string };

/** What the calculator asks; it listens to them from around. */
export function SavingsFields({ packages, currency, chosen }: Props) {
  return (
    <>
      {FIELDS.map(({ name, label, help, max, step }) => (
        <TextField
          key={name}
          {...{ name, label, help, max, step }}
          type="number"
          inputMode="decimal"
          min={0}
          defaultValue={EXAMPLE_CHORE[name]}
        />
      ))}
      <SelectField
        id="package"
        name="package"
        label="Package"
        defaultValue={chosen}
        options={packages.map((it) => ({
          value: it.id,
          label: `${it.name}, ${formatMoney(it.amountCents, currency)} once`,
        }))}
      />
    </>
  );
}
