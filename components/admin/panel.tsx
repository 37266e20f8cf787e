import type { ReactNode } from "react";

/** A part of an order's page with its heading. */
export function Panel({
  id,
  title,
  aside,
  children,
}: {
  id: string;
  title: string;
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={id} className="rounded-md border border-line bg-surface p-4 sm:p-5">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id={id} className="text-base">
          {title}
        </h2>
        {aside ? <p className="text-muted text-sm">{aside}</p> : null}
      </div>
      {children}
    </section>
  );
}
