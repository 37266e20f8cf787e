import Link from "next/link";
import type { ReactNode } from "react";
import { Money } from "@/components/ui/money";
import { Section } from "@/components/ui/section";
import { CURRENCY, PACKAGES } from "@/lib/pricing/catalog";
import { countWords, deliveryWords } from "@/lib/pricing/words";
import type { UseCase } from "./use-cases-data";

/** What a use case costs, what we need for it, and where it ends. */
export function UseCaseFacts({ useCase }: { useCase: UseCase }) {
  const fits = PACKAGES.find((it) => it.id === useCase.packageId) ?? PACKAGES[0];
  return (
    <Section id="facts" title="What it takes" className="border-line border-t bg-surface">
      <dl className="divide-y divide-line border-line border-y">
        <Fact name="What it costs">
          <p className="text-ink">
            {fits.name}, <Money cents={fits.amountCents} currency={CURRENCY} /> once:{" "}
            {countWords(fits.workflows, "workflow")}, delivered in {deliveryWords(fits.deliveryHours)} from a complete
            intake, with {fits.supportDays} days of support.
          </p>
          <p className="mt-2">
            {useCase.why}{" "}
            <Link href="/pricing" className="text-ink underline underline-offset-4">
              All prices
            </Link>
          </p>
        </Fact>
        <Fact name="What we need from you">
          <List items={useCase.needs} />
        </Fact>
        <Fact name="Where it ends">
          <List items={useCase.limits} />
        </Fact>
      </dl>
    </Section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-8 gap-y-2 py-6 md:grid-cols-[1fr_2fr]">
      <dt className="font-medium text-lg">{name}</dt>
      <dd className="max-w-measure text-muted">{children}</dd>
    </div>
  );
}

function List({ items }: { items: readonly string[] }) {
  return (
    <ul className="list-disc space-y-2 pl-5">
      {items.map((it) => (
        <li key={it}>{it}</li>
      ))}
    </ul>
  );
}
