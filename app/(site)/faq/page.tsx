import { DocumentPage } from "../document-page";
import { pageMetadata } from "../page-metadata";

export const metadata = pageMetadata("/faq");

export default function FaqPage() {
  return <DocumentPage source="faq.md" />;
}
