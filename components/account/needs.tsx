import { Button, ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { TextArea } from "@/components/ui/field";

export type OpenQuestion = { id: string; question: string; askedAt: Date };
export type OpenIntake = { link: string; hasBegun: boolean; isRefused: boolean; missing: readonly string[] };
type Props = { orderId: string; questions: readonly OpenQuestion[]; intake: OpenIntake | null };

/** What we need from the customer, above all else on the page. Nothing is drawn when we need nothing. */
export function Needs({ orderId, questions, intake }: Props) {
  if (questions.length === 0 && !intake) return null;
  return (
    <section aria-labelledby="needs" className="mt-8">
      <h2 id="needs" className="mb-4 text-lg">
        What we need from you
      </h2>
      <div className="space-y-4">
        {intake ? <IntakeNeed {...intake} /> : null}
        {questions.map((it) => (
          <QuestionNeed key={it.id} orderId={orderId} {...it} />
        ))}
      </div>
    </section>
  );
}

function IntakeNeed({ link, hasBegun, isRefused, missing }: OpenIntake) {
  return (
    <Card lifted className="border-wait">
      <h3 className="font-medium">Your intake</h3>
      <p className="mt-1 text-muted">{intakeWords({ hasBegun, isRefused, missing })}</p>
      <ButtonLink href={link} look="primary" className="mt-4">
        {hasBegun ? "Go on with the intake" : "Start the intake"}
      </ButtonLink>
    </Card>
  );
}

function intakeWords({ hasBegun, isRefused, missing }: Omit<OpenIntake, "link">): string {
  if (isRefused) {
    return "Part of it is work we do not take on. A person looks at it and writes to you; you can also change it.";
  }
  if (hasBegun && missing.length > 0) return `Still empty: ${missing.join(", ")}.`;
  if (hasBegun) return "Everything is filled in. Look it over and send it: the delivery time starts then.";
  return "Five minutes of questions. The delivery time starts when you send it.";
}

function QuestionNeed({ orderId, id, question, askedAt }: OpenQuestion & { orderId: string }) {
  return (
    <Card lifted className="border-wait">
      <h3 className="font-medium">We have a question</h3>
      <p className="text-muted text-sm">
        Asked <DateTime value={askedAt} style="long" />
      </p>
      <p className="mt-3 whitespace-pre-wrap">{question}</p>
      <form method="post" action={`/account/orders/${orderId}/answer`} className="mt-4 space-y-4">
        <TextArea label="Your answer" name={`answer-${id}`} required maxLength={5_000} />
        <Button type="submit" look="primary">
          Send the answer
        </Button>
      </form>
    </Card>
  );
}
