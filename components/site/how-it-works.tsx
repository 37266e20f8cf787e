import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Money } from "@/components/ui/money";
import { Section } from "@/components/ui/section";
import { fieldsOf } from "@/lib/intake/intake";
import { CURRENCY, PACKAGES } from "@/lib/pricing/catalog";
import { HAND_OVER_CHECKS, INTAKE } from "@/lib/pricing/policy";
import { countWords, deliveryWords } from "@/lib/pricing/words";

/** How somebody answered, in the intake's own questions. */
const ANSWERS: Readonly<Record<string, string>> = {
  goal: "A client page before the first call",
  tools: "Calendly, Notion, Gmail",
  "workflow-1": "A booking makes page and welcome",
};
const ANSWERED = fieldsOf(1).flatMap(({ name, label }) => (ANSWERS[name] ? [[label, ANSWERS[name]] as const] : []));

const HAND_OVER = [
  ["What was built", "Booking to client page and welcome e-mail"],
  ["Where it runs", "In your Calendly, Notion and Gmail"],
  ["How to change it", "Two pages, with pictures"],
  ["How to revoke it", "One switch in each account"],
] as const;

/** Four steps, each with the piece of the product that belongs to it. */
export function HowItWorks() {
  return (
    <Section
      id="how"
      title="How it works"
      lead="Two things from you: a payment and a short form. The rest is our work, and you see where it stands."
      className="border-line border-t"
    >
      <ol className="grid gap-6 lg:grid-cols-2">
        <Step at={1} title="Pick a package" text="Priced by the number of workflows, paid once.">
          <Rows>
            {PACKAGES.map((it) => (
              <Line
                key={it.id}
                start={it.name}
                middle={`${countWords(it.workflows, "workflow")}, ${deliveryWords(it.deliveryHours)}`}
              >
                <Money cents={it.amountCents} currency={CURRENCY} />
              </Line>
            ))}
          </Rows>
        </Step>
        <Step
          at={2}
          title="Answer a short form"
          text={`About ${INTAKE.minutes} minutes, by a personal link, in plain words.`}
        >
          <Pairs pairs={ANSWERED} />
        </Step>
        <Step at={3} title="We build and test it" text="Nothing is handed over before all four checks are ticked.">
          <Rows>
            {HAND_OVER_CHECKS.map((check, at) => (
              <Line key={check} start={check}>
                {at < HAND_OVER_CHECKS.length - 1 ? (
                  <Badge tone="done">Done</Badge>
                ) : (
                  <Badge tone="inform" icon="clock">
                    Now
                  </Badge>
                )}
              </Line>
            ))}
          </Rows>
        </Step>
        <Step
          at={4}
          title="You use it, and own it"
          text="It runs in your accounts. You can change it, or switch it off, without us."
        >
          <Pairs pairs={HAND_OVER} />
        </Step>
      </ol>
    </Section>
  );
}

function Step({ at, title, text, children }: { at: number; title: string; text: string; children: ReactNode }) {
  return (
    <li className="flex flex-col rounded-md border border-line bg-surface">
      <div className="p-6">
        <h3 className="flex gap-3 text-lg">
          <span className="tabular text-muted">{at}</span>
          {title}
        </h3>
        <p className="mt-1 pl-6 text-muted">{text}</p>
      </div>
      <div className="grow rounded-b-md border-line border-t bg-sunken px-6 py-3 text-sm">{children}</div>
    </li>
  );
}

function Rows({ children }: { children: ReactNode }) {
  return <ul className="divide-y divide-line">{children}</ul>;
}

function Line({ start, middle, children }: { start: string; middle?: string; children: ReactNode }) {
  return (
    <li className="flex min-h-11 items-center gap-4 py-1.5">
      <span className="font-medium">{start}</span>
      <span className="text-muted">{middle}</span>
      <span className="ml-auto">{children}</span>
    </li>
  );
}

function Pairs({ pairs }: { pairs: readonly (readonly string[])[] }) {
  return (
    <dl className="divide-y divide-line">
      {pairs.map(([name, value]) => (
        <div key={name} className="flex flex-wrap items-center gap-x-4 py-3 sm:flex-nowrap sm:justify-between">
          <dt className="text-muted">{name}</dt>
          <dd className="sm:text-right">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
