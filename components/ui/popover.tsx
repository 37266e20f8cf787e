import type { ReactNode } from "react";

type Props = { id: string; label: string; title: string; children: ReactNode };

/** A sheet over the page, opened and closed by the browser itself: Escape and a press outside close it. */
export function Popover({ id, label, title, children }: Props) {
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        className="inline-flex min-h-11 items-center rounded-sm border border-line bg-surface px-4 font-medium text-sm transition-colors hover:border-line-strong active:bg-sunken"
      >
        {label}
      </button>
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-labelledby={`${id}-title`}
        className="m-auto max-w-measure rounded-md border border-line bg-surface p-6 text-ink shadow-lift backdrop:bg-ink/30"
      >
        <p id={`${id}-title`} className="font-medium text-lg">
          {title}
        </p>
        <div className="mt-2 text-muted">{children}</div>
        <button
          type="button"
          popoverTarget={id}
          popoverTargetAction="hide"
          className="mt-4 inline-flex min-h-11 items-center font-medium underline underline-offset-4"
        >
          Close
        </button>
      </div>
    </>
  );
}
