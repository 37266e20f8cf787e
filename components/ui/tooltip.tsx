import type { ReactNode } from "react";

/**
 * A few words about a word, on hover and on focus. Never for what somebody has to read: a telephone has no hover. `id`
 * is unique on the page. Hidden it takes no room: on a narrow page it would make it scroll sideways.
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
        className="absolute bottom-full left-0 z-10 mb-2 hidden w-max max-w-60 rounded-sm bg-ink px-3 py-2 text-canvas text-sm group-focus-within:block group-hover:block"
      >
        {words}
      </span>
    </span>
  );
}
