import type { KeptAnswer } from "@/lib/support/queries";

type Props = { id: string; text: string; answer: KeptAnswer | null };

/** What the assistant said, each sentence with the numbers of its sources, and the sources below it. */
export function TicketAnswer({ id, text, answer }: Props) {
  if (!answer) return <p className="whitespace-pre-wrap wrap-anywhere">{text}</p>;
  const { sentences, citations } = answer;
  return (
    <>
      <p className="whitespace-pre-wrap wrap-anywhere">
        {sentences.map((sentence, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was said does not change any more
          <span key={place}>
            {place > 0 ? " " : null}
            {sentence.text}
            {sentence.citations.map((it) => (
              <a
                key={it}
                href={`#${id}-source-${it + 1}`}
                aria-label={`Source ${it + 1}`}
                className="ml-1 rounded-sm bg-sunken px-1.5 text-muted text-sm tabular underline underline-offset-2"
              >
                {it + 1}
              </a>
            ))}
            {sentence.record ? (
              <span className="text-muted text-sm"> (their account: {sentence.record.label})</span>
            ) : null}
          </span>
        ))}
      </p>
      {citations.length ? (
        <ol aria-label="Sources" className="mt-3 space-y-3 text-sm">
          {citations.map(({ url, heading, source, quote }, at) => (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: what was said does not change any more
              key={at}
              id={`${id}-source-${at + 1}`}
              className="rounded-sm border border-line px-3 py-2 target:border-line-strong"
            >
              <p className="flex flex-wrap gap-x-2">
                <span className="tabular text-muted">{at + 1}</span>
                <a href={url} className="font-medium underline underline-offset-2 wrap-anywhere">
                  {heading}
                </a>
                <span className="font-mono text-muted text-xs leading-5 wrap-anywhere">{source}</span>
              </p>
              <blockquote className="mt-1 whitespace-pre-line text-muted wrap-anywhere">{quote}</blockquote>
            </li>
          ))}
        </ol>
      ) : null}
    </>
  );
}
