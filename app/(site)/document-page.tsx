import type { ReactNode } from "react";
import { Article } from "@/components/knowledge/article";
import { senderAddress } from "@/lib/email/sender-address";
import { requireDocument } from "@/lib/knowledge/queries";
import { renderDocument } from "@/lib/knowledge/render-document";
import { PageData } from "./page-data";
import { listSitePages } from "./site-pages";

type Props = { source: string; above?: ReactNode; children?: ReactNode };

/** A whole document of the knowledge base as a page. */
export function DocumentPage({ source, above, children }: Props) {
  const document = requireDocument(source);
  const page = listSitePages().find((it) => it.source === source && !it.part);
  return (
    <Article
      title={document.title}
      anchor={document.sections[0]?.anchor ?? "top"}
      updated={document.updated}
      html={renderDocument(document)}
      contents={document.sections.filter((it) => it.level === 2)}
      supportEmail={senderAddress("support")}
      above={above}
    >
      {page ? <PageData path={page.path} /> : null}
      {children}
    </Article>
  );
}
