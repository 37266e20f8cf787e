import { OrderTimeline } from "@/components/orders/order-timeline";
import { SAMPLE_ORDER, SAMPLE_TIMELINE } from "@/components/orders/sample-order";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import { Money } from "@/components/ui/money";
import { Container } from "@/components/ui/section";
import { formatDate } from "@/lib/format-date";
import { CALLS_TO_ACTION, HEADLINE } from "@/lib/leads/marketing-content";
import { PACKAGES } from "@/lib/pricing/catalog";
import { countWords } from "@/lib/pricing/words";

const STARTER = PACKAGES[0];

/** What you get and how fast, beside a real order timeline with sample data. */
export function Hero() {
  return (
    <Container className="grid items-center gap-12 py-12 md:py-24 lg:grid-cols-2 lg:gap-16">
      <div>
        <p className="mb-4 font-medium text-muted">{HEADLINE.above}</p>
        <h1 className="text-3xl sm:text-4xl xl:text-5xl">
          {HEADLINE.lines.map((line) => (
            <span key={line} className="block">
              {withSmallWordKept(line)}{" "}
            </span>
          ))}
        </h1>
        <p className="mt-6 max-w-measure text-lg text-muted">{HEADLINE.text}</p>
        <div className="mt-8 flex flex-wrap gap-3">
          <ButtonLink href={CALLS_TO_ACTION.packages.path} look="primary" size="lg" cta="hero-pricing">
            {CALLS_TO_ACTION.packages.label}
          </ButtonLink>
          <ButtonLink href={CALLS_TO_ACTION.how.path} size="lg" cta="hero-how">
            {CALLS_TO_ACTION.how.label}
          </ButtonLink>
        </div>
        <ul className="mt-6 flex flex-wrap gap-x-4 gap-y-1 text-muted text-sm">
          {HEADLINE.promises.map((it) => (
            <li key={it} className="flex items-center gap-2">
              <Icon name="check" />
              {it}
            </li>
          ))}
        </ul>
      </div>
      <SampleOrder />
    </Container>
  );
}

/** So that a line does not break after its "in". */
function withSmallWordKept(line: string): string {
  return line.replace(/ (\S+) (\S+)$/, "\u00a0$1 $2");
}

function SampleOrder() {
  return (
    <figure aria-label="A sample order, as its customer sees it">
      <Card lifted className="p-0">
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1 border-line border-b px-6 py-5">
          <div>
            <p className="font-medium text-lg">We are building. Due {formatDate(SAMPLE_ORDER.dueAt, "weekday")}.</p>
            <p className="mt-0.5 text-muted text-sm">
              {SAMPLE_ORDER.planName}, {countWords(STARTER.workflows, "workflow")},{" "}
              <Money cents={SAMPLE_ORDER.amountCents} currency={SAMPLE_ORDER.currency} />
            </p>
          </div>
          <p className="text-muted text-xs leading-7">{SAMPLE_ORDER.reference}</p>
        </div>
        <div className="p-6">
          <OrderTimeline steps={SAMPLE_TIMELINE} times="weekday" />
        </div>
      </Card>
      <figcaption className="mt-3 text-muted text-sm">A sample order, as its customer sees it.</figcaption>
    </figure>
  );
}
