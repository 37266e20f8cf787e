import type { ReactNode } from "react";

/**
 * A few words about a word, on hover and on focus. Never for what somebody has to read: a telephone has no hover. `id`
 * is unique on the page.
 */
export function Tooltip({ id, words, children }: { id: string; words: string; children: ReactNode }) {
  return (
    <span className="group relative inline-block">
      <button
        type="button"
        aria-describedby={id}
        className="cursor-help underline decoration-line-strong decoration-dotted underline-offset-4"
      >
        {children}
      </button>
      <span
        id={id}
        role="tooltip"
        className="invisible absolute bottom-full left-0 z-10 mb-2 w-max max-w-60 rounded-sm bg-ink px-3 py-2 text-canvas text-sm opacity-0 transition-opacity group-focus-within:visible group-focus-within:opacity-100 group-hover:visible group-hover:opacity-100"
      >
        {words}
      </span>
    </span>
  );
}
