import Link from "next/link";
import { Icon } from "@/components/ui/icon";
import { Container } from "@/components/ui/section";

export type AskedBeforeBuying = { ask: string; answer: readonly string[] };

type Props = { title?: string; questions: readonly AskedBeforeBuying[] };

/** Questions before buying, in the words of the page that answers them all. */
export function Questions({ title = "Questions before you buy", questions }: Props) {
  return (
    <section id="questions" aria-labelledby="questions-title" className="py-16 md:py-24">
      <Container className="grid gap-x-8 gap-y-10 lg:grid-cols-[1fr_2fr]">
        <h2 id="questions-title" className="text-2xl md:text-3xl">
          {title}
        </h2>
        <div className="border-line border-t">
          {questions.map((it) => (
            <details key={it.ask} className="group border-line border-b">
              <summary className="flex min-h-14 items-center justify-between gap-6 py-3 font-medium">
                {it.ask}
                <Icon name="chevron-down" size={20} className="text-muted transition-transform group-open:rotate-180" />
              </summary>
              <div className="max-w-measure space-y-3 pb-5 text-muted">
                {it.answer.map((paragraph) => (
                  <p key={paragraph}>{paragraph}</p>
                ))}
              </div>
            </details>
          ))}
          <p className="pt-4">
            <Link href="/faq" className="inline-flex min-h-11 items-center gap-2 font-medium">
              All questions and answers
              <Icon name="arrow-right" className="text-muted" />
            </Link>
          </p>
        </div>
      </Container>
    </section>
  );
}
