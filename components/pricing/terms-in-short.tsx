import Link from "next/link";
import { MailLink } from "@/components/layout/mail-link";
import { Section } from "@/components/ui/section";
import { formatMoney } from "@/lib/format-money";
import { CURRENCY, PACKAGES } from "@/lib/pricing/catalog";
import { REFUND_DAYS, upgradeCents } from "@/lib/pricing/policy";

const [FROM, TO] = PACKAGES;

/** Refunds, upgrades, tax and whom to ask, each in a sentence or two. */
export function TermsInShort({ supportEmail }: { supportEmail: string }) {
  const terms = [
    {
      name: "Refund of a package",
      text: `In full until work starts. After hand-over, within ${REFUND_DAYS.afterHandOver} days when the result does not do what the intake agreed and the included revisions did not fix it.`,
    },
    {
      name: "Refund of a plan",
      text: `In full in the first ${REFUND_DAYS.planStart} days. After that, cancel at any time; the plan runs to the end of the period you paid for.`,
    },
    {
      name: "Upgrades",
      text: `Bought ${FROM.name} and need more? ${TO.name} costs you the difference, ${formatMoney(upgradeCents(FROM.id, TO.id), CURRENCY)}.`,
    },
    { name: "Tax", text: "Prices are in pounds. Tax is not included." },
  ];
  return (
    <Section id="refunds" title="Refunds and upgrades, in short">
      <dl className="grid gap-x-12 gap-y-8 md:grid-cols-2">
        {terms.map((it) => (
          <div key={it.name}>
            <dt className="font-medium">{it.name}</dt>
            <dd className="mt-1 max-w-measure text-muted">{it.text}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-10 text-muted">
        In full:{" "}
        <Link href="/pricing/details" className="text-ink underline underline-offset-4">
          prices in detail
        </Link>{" "}
        and the{" "}
        <Link href="/refunds" className="text-ink underline underline-offset-4">
          refund rules
        </Link>
        . Questions about any of this go to a person: <MailLink address={supportEmail} />.
      </p>
    </Section>
  );
}
