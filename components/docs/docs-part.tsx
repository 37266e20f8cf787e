import type { ReactNode } from "react";

/** A part of the reference with its heading. */
export function DocsPart({ anchor, heading, children }: { anchor: string; heading: string; children: ReactNode }) {
  return (
    <section aria-labelledby={anchor} className="not-first:mt-16">
      <h2 id={anchor} className="scroll-mt-24 text-xl">
        {heading}
      </h2>
      <div className="mt-4">{children}</div>
    </section>
  );
}
