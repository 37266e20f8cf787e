import type { Metadata } from "next";
import { Article } from "@/components/knowledge/article";
import { PolicyLinks } from "@/components/knowledge/policy-links";
import { senderAddress } from "@/lib/email/sender-address";
import type { KnowledgeSection } from "@/lib/knowledge/document";
import { POLICY_PAGES, type PolicyPath } from "@/lib/knowledge/policy-page";
import { requireDocument } from "@/lib/knowledge/queries";
import { renderDocument } from "@/lib/knowledge/render-document";
import { PageData } from "./page-data";
import { pageMetadata } from "./page-metadata";

const SOURCE = "policies.md";

export function policyMetadata(path: PolicyPath): Metadata {
  return pageMetadata(path);
}

/** One part of policies.md as a page of its own, with the date of the file. */
export function PolicyPage({ path }: { path: PolicyPath }) {
  const document = requireDocument(SOURCE);
  const { anchor, title, sections } = requirePolicy(path);
  return (
    <Article
      title={title}
      anchor={anchor}
      updated={document.updated}
      html={renderDocument(document, anchor)}
      contents={sections}
      supportEmail={senderAddress("support")}
    >
      <PageData path={path} />
      <PolicyLinks
        items={POLICY_PAGES.filter((it) => it.path !== path).map((it) => ({
          path: it.path,
          title: requirePolicy(it.path).title,
        }))}
      />
    </Article>
  );
}

type Policy = { anchor: string; description: string; title: string; sections: KnowledgeSection[] };

function requirePolicy(path: PolicyPath): Policy {
  const page = POLICY_PAGES.find((it) => it.path === path);
  const { sections } = requireDocument(SOURCE);
  const head = sections.find((it) => it.level === 2 && it.anchor === page?.anchor);
  if (!page || !head) throw new RangeError(`${SOURCE} has no part for ${path}.`);
  return {
    ...page,
    title: head.heading,
    sections: sections.filter((it) => it.level === 3 && it.url.startsWith(`${path}#`)),
  };
}
