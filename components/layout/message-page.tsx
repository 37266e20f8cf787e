import type { ReactNode } from "react";
import { Container } from "@/components/ui/section";

/** A page that says one thing: what happened, what it means, what to do next. */
export function MessagePage({ title, children, actions }: { title: string; children: ReactNode; actions?: ReactNode }) {
  return (
    <Container className="py-16 md:py-24">
      <div className="max-w-measure">
        <h1 className="text-2xl md:text-3xl">{title}</h1>
        <div className="mt-4 space-y-4 text-lg text-muted">{children}</div>
        {actions ? <div className="mt-8 flex flex-wrap gap-3">{actions}</div> : null}
      </div>
    </Container>
  );
}
