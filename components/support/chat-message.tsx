"use client";

import Link from "next/link";
import { useId } from "react";
import { DateTime } from "@/components/ui/date-time";
import type { Citation, Sentence } from "@/lib/support/answer";
import type { ChatMessage as Message } from "./chat-state";
import { CitationChip, CitedPassage } from "./citation";

/** One message. Whatever was said is text, whoever said it: nothing of it becomes markup. */
export function ChatMessage({ message }: { message: Message }) {
  const { author, text, status } = message;
  if (author === "system") return <p className="text-center text-muted text-sm">{text}</p>;
  if (author === "visitor") {
    return (
      <div className="flex flex-col items-end gap-1 pl-10">
        <span className="sr-only">You</span>
        <p className="max-w-full whitespace-pre-line rounded-md bg-sunken px-3.5 py-2 wrap-anywhere">{text}</p>
        {status === "failed" ? <span className="text-fail text-sm">Not answered</span> : null}
      </div>
    );
  }
  if (author === "person") {
    return (
      <div className="border-accent border-l-2 pl-4">
        <p className="text-muted text-sm">
          From the Levqor team
          {message.at ? (
            <>
              , <DateTime value={new Date(message.at)} />
            </>
          ) : null}
        </p>
        <p className="mt-1 whitespace-pre-line wrap-anywhere">{text}</p>
      </div>
    );
  }
  return <Answer message={message} />;
}

function Answer({ message: { text, sentences, citations, status } }: { message: Message }) {
  const id = useId();
  return (
    <div>
      <span className="sr-only">Levqor&apos;s assistant</span>
      <p className="whitespace-pre-line wrap-anywhere">
        {sentences.length === 0 ? text : null}
        {sentences.map((sentence, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: sentences are only ever added at the end
          <span key={place}>
            {place > 0 ? " " : null}
            <Said sentence={sentence} next={sentences[place + 1]} citations={citations} id={id} />
          </span>
        ))}
      </p>
      {status === "cut" ? <p className="mt-1 text-muted text-sm">The answer broke off here.</p> : null}
      {citations.map((citation, index) => (
        <CitedPassage key={`${citation.url}-${citation.quote}`} id={`${id}-${index}`} citation={citation} />
      ))}
    </div>
  );
}

type SaidProps = {
  sentence: Sentence;
  next: Sentence | undefined;
  citations: readonly Citation[];
  /** Of the answer; the paragraphs it cites have theirs from it. */
  id: string;
};

/** A sentence with its proof. Several in a row about the same record share one link. */
function Said({ sentence: { text, record, ...sentence }, next, citations, id }: SaidProps) {
  return (
    <>
      {text}
      {sentence.citations.map((index) => {
        const citation = citations[index];
        return citation ? (
          <CitationChip key={index} number={index + 1} heading={citation.heading} target={`${id}-${index}`} />
        ) : null;
      })}
      {record && record.url !== next?.record?.url ? (
        <>
          {" "}
          <Link
            href={record.url}
            prefetch={false}
            className="whitespace-nowrap text-muted text-sm underline underline-offset-4 hover:text-ink"
          >
            {record.label}
          </Link>
        </>
      ) : null}
    </>
  );
}
