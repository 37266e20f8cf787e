import type { ReactNode } from "react";
import { Container } from "@/components/ui/section";

type Props = { title: string; lead: ReactNode; above?: ReactNode; children?: ReactNode };

/** The top of a page: what it is about, in one line and one sentence, and what can be done at once. */
export function PageHead({ title, lead, above, children }: Props) {
  return (
    <Container className="pt-12 pb-12 md:pt-20 md:pb-16">
      {above}
      <h1 className="max-w-prose text-3xl md:text-4xl">{title}</h1>
      <p className="mt-4 max-w-measure text-balance text-lg text-muted">{lead}</p>
      {children ? <div className="mt-8 flex flex-wrap gap-3">{children}</div> : null}
    </Container>
  );
}
