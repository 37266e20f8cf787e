import { Icon } from "@/components/ui/icon";

type Props = {
  answers: readonly { field: string; label: string; value: string }[];
  questions: readonly { id: string; question: string; answer: string | null }[];
};

/** What the customer told us: the intake, and answers to later questions. To be read, not changed. */
export function IntakeAnswers({ answers, questions }: Props) {
  const told = [
    ...answers.map((it) => ({ key: it.field, asked: it.label, said: it.value })),
    ...questions.map((it) => ({ key: it.id, asked: it.question, said: it.answer ?? "" })),
  ];
  if (told.length === 0) return null;
  return (
    <details className="group mt-10 border-line border-y">
      <summary className="flex min-h-14 items-center justify-between gap-4">
        <h2 className="text-lg">What you told us</h2>
        <Icon name="chevron-down" size={20} className="transition-transform group-open:rotate-180" />
      </summary>
      <dl className="divide-y divide-line pb-4">
        {told.map(({ key, asked, said }) => (
          <div key={key} className="py-3">
            <dt className="text-muted text-sm">{asked}</dt>
            <dd className="mt-1 whitespace-pre-wrap">{said}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
