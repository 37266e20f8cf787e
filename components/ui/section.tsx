import type { ReactNode } from "react";
import { cn } from "./cn";

/** The page's column: 1120 px of content with a margin that holds on a phone. */
export function Container({ className, children }: { className?: string; children: ReactNode }) {
  return <div className={cn("mx-auto w-full max-w-content px-5 sm:px-8", className)}>{children}</div>;
}

/** A part of a page with its heading and, if needed, one sentence of lead. `id` makes it an anchor. */
export function Section({
  id,
  title,
  lead,
  className,
  children,
}: {
  id: string;
  title: string;
  lead?: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className={cn("py-16 md:py-24", className)}>
      <Container>
        <h2 id={`${id}-title`} className="text-2xl md:text-3xl">
          {title}
        </h2>
        {lead ? <p className="mt-3 max-w-measure text-balance text-lg text-muted">{lead}</p> : null}
        <div className="mt-10">{children}</div>
      </Container>
    </section>
  );
}
