import { Container } from "@/components/ui/section";
import { formatMoney } from "@/lib/format-money";
import { CURRENCY, PACKAGES, PLANS } from "@/lib/pricing/catalog";

const WAYS = [
  {
    href: "#packages",
    name: "Packages",
    text: `We build it for you. From ${formatMoney(PACKAGES[0].amountCents, CURRENCY)}, once.`,
  },
  {
    href: "#plans",
    name: "Plans",
    text: `We keep it running. From ${formatMoney(PLANS[0].monthlyCents, CURRENCY)} a month.`,
  },
] as const;

/** The page's heading, and the way to either of its two halves. */
export function PricingHead() {
  return (
    <Container className="pt-12 md:pt-20">
      <h1 className="text-3xl md:text-4xl">Prices that fit on one page</h1>
      <p className="mt-4 max-w-measure text-balance text-lg text-muted">
        Pay once for a build, or by the month to have it run and supported. Either works without the other.
      </p>
      <nav aria-label="On this page" className="mt-8 grid max-w-prose gap-3 sm:grid-cols-2 print:hidden">
        {WAYS.map((way) => (
          <a
            key={way.href}
            href={way.href}
            className="rounded-md border border-line bg-surface px-5 py-4 transition-colors hover:border-line-strong"
          >
            <span className="block font-medium">{way.name}</span>
            <span className="text-muted text-sm">{way.text}</span>
          </a>
        ))}
      </nav>
    </Container>
  );
}
