import { Badge, type Tone } from "@/components/ui/badge";
import { type Payment, paymentWords } from "./payment-words";

const BADGES: Record<Payment["state"], { tone: Tone; word: string }> = {
  paid: { tone: "done", word: "Paid" },
  waiting: { tone: "wait", word: "Waiting" },
  review: { tone: "inform", word: "Being checked" },
  failed: { tone: "fail", word: "Not paid" },
  unknown: { tone: "plain", word: "Not found" },
};

/** Where a payment stands in one sentence, and what happens next. */
export function PaymentState(props: Payment) {
  const { title, sentence, next } = paymentWords(props);
  const { tone, word } = BADGES[props.state];
  return (
    <>
      <Badge tone={tone}>{word}</Badge>
      <h1 className="mt-4 text-2xl md:text-3xl">{title}</h1>
      <p className="mt-3 text-lg">{sentence}</p>
      <h2 className="mt-8 text-lg">What happens next</h2>
      <ol className="mt-2 list-decimal space-y-1.5 pl-5 text-muted marker:text-muted">
        {next.map((it) => (
          <li key={it}>{it}</li>
        ))}
      </ol>
    </>
  );
}
