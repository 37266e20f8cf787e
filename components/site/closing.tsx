import { ButtonLink } from "@/components/ui/button";
import { Container } from "@/components/ui/section";
import { CALLS_TO_ACTION, CLOSING } from "@/lib/leads/marketing-content";

/** The last word of the home page: one sentence, one action, one person to ask. */
export function Closing({ supportEmail }: { supportEmail: string }) {
  return (
    <section aria-labelledby="closing-title" className="border-line border-t bg-surface py-16 md:py-24">
      <Container className="flex flex-wrap items-end justify-between gap-8">
        <div>
          <h2 id="closing-title" className="text-2xl md:text-3xl">
            {CLOSING.title}
          </h2>
          <p className="mt-3 max-w-measure text-lg text-muted">{CLOSING.text}</p>
        </div>
        <div className="flex flex-wrap gap-3">
          <ButtonLink href={CALLS_TO_ACTION.packages.path} look="primary" size="lg" cta="closing-pricing">
            {CALLS_TO_ACTION.packages.label}
          </ButtonLink>
          <ButtonLink href={`mailto:${supportEmail}`} size="lg" cta="closing-ask">
            {CALLS_TO_ACTION.ask.label}
          </ButtonLink>
        </div>
      </Container>
    </section>
  );
}
