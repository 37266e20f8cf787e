import { ButtonLink } from "@/components/ui/button";
import { Container } from "@/components/ui/section";
import { formatMoney } from "@/lib/format-money";
import { CURRENCY, PACKAGES } from "@/lib/pricing/catalog";

const STARTER = PACKAGES[0];

/** The last word of the home page: one sentence, one action, one person to ask. */
export function Closing({ supportEmail }: { supportEmail: string }) {
  return (
    <section aria-labelledby="closing-title" className="border-line border-t bg-surface py-16 md:py-24">
      <Container className="flex flex-wrap items-end justify-between gap-8">
        <div>
          <h2 id="closing-title" className="text-2xl md:text-3xl">
            Which chore goes first?
          </h2>
          <p className="mt-3 max-w-measure text-lg text-muted">
            One workflow is {formatMoney(STARTER.amountCents, CURRENCY)}. Not sure that it fits? Ask before you buy.
          </p>
        </div>
        <div className="flex flex-wrap gap-3">
          <ButtonLink href="/pricing" look="primary" size="lg" cta="closing-pricing">
            See packages and prices
          </ButtonLink>
          <ButtonLink href={`mailto:${supportEmail}`} size="lg" cta="closing-ask">
            Ask a question
          </ButtonLink>
        </div>
      </Container>
    </section>
  );
}
