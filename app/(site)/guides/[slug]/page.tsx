import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BackLink } from "@/components/account/back-link";
import { GuideList } from "@/components/knowledge/guide-list";
import { NewsletterSection } from "@/components/site/newsletter-section";
import type { KnowledgeDocument } from "@/lib/knowledge/document";
import { getDocument, listGuides } from "@/lib/knowledge/queries";
import { DocumentPage } from "../../document-page";
import { pageMetadata } from "../../page-metadata";
import { guidePath } from "../guide-path";

/** Every guide is made at build; another name is a 404. */
export const dynamicParams = false;

type Props = { params: Promise<{ slug: string }> };

export function generateStaticParams(): { slug: string }[] {
  return listGuides().map((it) => ({ slug: guidePath(it).replace("/guides/", "") }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const guide = await requireGuide(params);
  return pageMetadata(guidePath(guide));
}

export default async function GuidePage({ params }: Props) {
  const guide = await requireGuide(params);
  const others = listGuides().filter((it) => it.source !== guide.source);
  return (
    <>
      <DocumentPage source={guide.source} above={<BackLink href="/guides">All guides</BackLink>}>
        <section aria-labelledby="more-guides" className="mt-12 max-w-measure print:hidden">
          <h2 id="more-guides" className="mb-4 text-xl">
            More guides
          </h2>
          <GuideList isNarrow guides={others.map((it) => ({ ...it, path: guidePath(it) }))} />
        </section>
      </DocumentPage>
      <NewsletterSection place="guide" />
    </>
  );
}

async function requireGuide(params: Props["params"]): Promise<KnowledgeDocument> {
  return getDocument(`guides/${(await params).slug}.md`) ?? notFound();
}
