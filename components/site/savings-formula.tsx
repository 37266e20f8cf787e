import Link from "next/link";
import { formatMoney } from "@/lib/format-money";
import { CURRENCY, type Package } from "@/lib/pricing/catalog";
import { savingsOf } from "@/lib/pricing/savings";
import { EXAMPLE_CHORE } from "./savings-example";

/** The formula in words and with figures, so that it can be checked, and done by hand. */
export function SavingsFormula({ sold }: { sold: Package }) {
  const { hoursPerWeek, poundsPerHour, sharePercent } = EXAMPLE_CHORE;
  const hourCents = poundsPerHour * 100;
  const { centsPerMonth, paybackWeeks } = savingsOf({
    ...{ hoursPerWeek, hourCents, sharePercent },
    priceCents: sold.amountCents,
  });
  const hour = formatMoney(hourCents, CURRENCY);
  const week = formatMoney((hoursPerWeek * hourCents * sharePercent) / 100, CURRENCY);
  const price = formatMoney(sold.amountCents, CURRENCY);
  return (
    <section aria-labelledby="formula" className="mt-16 max-w-prose">
      <h2 id="formula" className="text-xl">
        The formula
      </h2>
      <dl className="mt-4 divide-y divide-line border-line border-y">
        <Line name="Saved a week">hours a week × cost of an hour × share</Line>
        <Line name="Saved a month">saved a week × 52 ÷ 12</Line>
        <Line name="Paid for after">price of the package ÷ saved a week</Line>
      </dl>
      <p className="mt-6 max-w-measure text-muted">
        For example: a chore of {hoursPerWeek} hours a week at {hour} an hour, {sharePercent} % of it automated, saves{" "}
        {week} a week, which is {formatMoney(centsPerMonth, CURRENCY)} a month. {sold.name} for {price} is then paid for
        after {paybackWeeks} weeks.
      </p>
      <h3 className="mt-8 text-lg">What the formula leaves out</h3>
      <ul className="mt-2 max-w-measure list-disc space-y-2 pl-5 text-muted">
        <li>Mistakes that no longer happen, and enquiries that are no longer missed. They are often worth more.</li>
        <li>
          The running costs of your own tools, and of a plan if you want us to run it. They stand on the{" "}
          <Link href="/pricing" className="text-ink underline underline-offset-4">
            pricing page
          </Link>
          .
        </li>
        <li>Your own time for the form, the answers and the first look at the result.</li>
        <li>An hour saved is money only if you use it. Count only hours that you would fill with paid work or rest.</li>
      </ul>
    </section>
  );
}

function Line({ name, children }: { name: string; children: string }) {
  return (
    <div className="grid gap-x-8 py-3 sm:grid-cols-[10rem_1fr]">
      <dt className="text-muted">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
