import type { ReactNode } from "react";
import { MailLink } from "@/components/layout/mail-link";
import { Container } from "@/components/ui/section";
import { formatDate } from "@/lib/format-date";
import { Contents, type ContentsEntry } from "./contents";
import { Prose } from "./prose";

type Props = {
  title: string;
  /** The title's id: what stands before the first heading is cited by it. */
  anchor: string;
  /** `2026-11-22`, as it stands in the file. */
  updated: string;
  html: string;
  contents: readonly ContentsEntry[];
  supportEmail: string;
  /** What stands above the title, such as the way back to a list. */
  above?: ReactNode;
  /** What is worth reading next. */
  children?: ReactNode;
};

/** One document of the knowledge base as a page: the title, then date and contents beside the text. */
export function Article({ title, anchor, updated, html, contents, supportEmail, above, children }: Props) {
  return (
    <Container className="py-12 md:py-20">
      {above}
      <h1 id={anchor} className="text-3xl md:text-4xl">
        {title}
      </h1>
      <div className="mt-3 grid grid-cols-1 gap-x-8 gap-y-8 md:mt-4 lg:mt-12 lg:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]">
        <div>
          <p className="text-muted text-sm lg:leading-6.5">
            {/* At noon, so that it is the same day in every zone. */}
            Last updated <time dateTime={updated}>{formatDate(new Date(`${updated}T12:00:00Z`), "day")}</time>
          </p>
          <Contents entries={contents} />
        </div>
        <div className="min-w-0">
          <Prose html={html} />
          <p className="mt-12 max-w-measure border-line border-t pt-6 text-muted">
            A question about this page? A person answers: <MailLink address={supportEmail} />.
          </p>
          {children}
        </div>
      </div>
    </Container>
  );
}
