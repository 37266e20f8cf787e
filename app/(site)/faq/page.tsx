import { requireDocument } from "@/lib/knowledge/queries";
import { DocumentPage } from "../document-page";
import { pageMetadata } from "../page-metadata";

const { title, summary } = requireDocument("faq.md");

export const metadata = pageMetadata({ title, description: summary, path: "/faq" });

export default function FaqPage() {
  return <DocumentPage source="faq.md" />;
}
