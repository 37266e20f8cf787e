import type { ReactNode } from "react";

/** One kind of furniture on the page of samples. */
export function DesignPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="mt-12 border-line border-t pt-6">
      <h2 className="text-xl">{title}</h2>
      <div className="mt-6 space-y-6">{children}</div>
    </section>
  );
}
