"use client";

import Link from "next/link";
import { markedLink } from "@/lib/metrics/marked-link";
import type { Citation } from "@/lib/support/answer";

/** The number of a source behind a sentence. It opens the paragraph it stands for. */
export function CitationChip({ number, heading, target }: { number: number; heading: string; target: string }) {
  return (
    <button
      type="button"
      popoverTarget={target}
      aria-label={`Source ${number}: ${heading}`}
      className="relative mx-0.5 inline-grid h-5 min-w-5 place-items-center rounded-sm border border-line bg-sunken px-1 align-[0.1em] text-muted text-xs tabular transition-colors before:absolute before:-inset-1 hover:border-line-strong hover:text-ink"
    >
      {number}
    </button>
  );
}

/** The paragraph of the knowledge base behind an answer, and the way to where it stands. */
export function CitedPassage({ id, citation }: { id: string; citation: Citation }) {
  return (
    <section
      id={id}
      popover="auto"
      aria-labelledby={`${id}-heading`}
      className="m-auto max-h-80 w-80 max-w-[calc(100vw-2.5rem)] overflow-y-auto rounded-md border border-line bg-surface p-4 text-ink text-sm shadow-lift supports-[position-area:top]:m-1.5 supports-[position-area:top]:[inset:auto] supports-[position-area:top]:[position-area:bottom_span-all] supports-[position-area:top]:[position-try-fallbacks:flip-block]"
    >
      <p id={`${id}-heading`} className="font-medium">
        {citation.heading}
      </p>
      <blockquote className="mt-2 whitespace-pre-line border-line border-l-2 pl-3 text-muted wrap-anywhere">
        {citation.quote}
      </blockquote>
      <Link
        href={markedLink(citation.url, { source: "chat" })}
        className="mt-3 inline-flex min-h-11 items-center underline underline-offset-4"
      >
        Open the source
      </Link>
    </section>
  );
}
