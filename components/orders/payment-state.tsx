import { Badge } from "@/components/ui/badge";
import type { PaymentWords } from "./payment-words";

/** Where a payment stands in one sentence, and what happens next. */
export function PaymentState({ words }: { words: PaymentWords }) {
  return (
    <>
      <Badge tone={words.badge.tone}>{words.badge.word}</Badge>
      <h1 className="mt-4 text-2xl md:text-3xl">{words.title}</h1>
      <p className="mt-3 text-lg">{words.sentence}</p>
      <h2 className="mt-8 text-lg">What happens next</h2>
      <ol className="mt-2 list-decimal space-y-1.5 pl-5 text-muted marker:text-muted">
        {words.next.map((it) => (
          <li key={it}>{it}</li>
        ))}
      </ol>
    </>
  );
}
