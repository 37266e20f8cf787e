import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Icon } from "@/components/ui/icon";
import { Money } from "@/components/ui/money";
import { formatMoney } from "@/lib/format-money";
import { CURRENCY, type Package } from "@/lib/pricing/catalog";
import { countWords, deliveryWords } from "@/lib/pricing/words";

/** One package with its price first. The button is a plain form post, which needs no JavaScript. */
export function PackageCard({ item }: { item: Package }) {
  const facts = [
    countWords(item.workflows, "workflow"),
    `Delivered in ${deliveryWords(item.deliveryHours)}`,
    `${item.supportDays} days of support`,
    countWords(item.revisions, "revision"),
  ];
  return (
    <article
      aria-labelledby={`package-${item.id}`}
      className={cn(
        "flex flex-col rounded-md border bg-surface p-6",
        item.mostChosen ? "border-accent" : "border-line",
      )}
    >
      <div className="flex min-h-6 flex-wrap items-baseline justify-between gap-x-3">
        <h3 id={`package-${item.id}`} className="text-lg">
          {item.name}
        </h3>
        {item.mostChosen ? <span className="font-medium text-done text-sm">Most chosen</span> : null}
      </div>
      <p className="mt-3 flex flex-wrap items-baseline gap-x-2">
        <Money cents={item.amountCents} currency={CURRENCY} className="font-medium text-4xl" />
        <span className="text-muted text-sm">once</span>
      </p>
      <p className="mt-3 text-muted lg:min-h-13">{item.tagline}</p>
      <ul className="mt-6 mb-8 grid gap-x-8 gap-y-2 border-line border-t pt-6 sm:max-lg:grid-cols-2">
        {[...facts, ...item.includes].map((it) => (
          <li key={it} className="flex items-start gap-2.5">
            <Icon name="check" className="mt-[5px] text-muted" />
            {it}
          </li>
        ))}
      </ul>
      <form method="post" action="/api/checkout" className="mt-auto">
        <input type="hidden" name="plan" value={item.id} />
        <Button
          type="submit"
          look={item.mostChosen ? "primary" : "quiet"}
          size="lg"
          className="w-full"
          data-cta={`buy-${item.id}`}
        >
          Buy {item.name} for {formatMoney(item.amountCents, CURRENCY)}
        </Button>
      </form>
    </article>
  );
}
