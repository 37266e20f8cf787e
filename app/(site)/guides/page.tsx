import { GuideList } from "@/components/knowledge/guide-list";
import { Container } from "@/components/ui/section";
import { listGuides } from "@/lib/knowledge/queries";
import { PageData } from "../page-data";
import { pageMetadata } from "../page-metadata";
import { requireSitePage } from "../site-pages";
import { guidePath } from "./guide-path";

const { title, description } = requireSitePage("/guides");

export const metadata = pageMetadata("/guides");

export default function GuidesPage() {
  return (
    <Container className="py-12 md:py-20">
      <PageData path="/guides" />
      <h1 className="text-3xl md:text-4xl">{title}</h1>
      <p className="mt-4 max-w-measure text-lg text-muted">{description}</p>
      <div className="mt-10">
        <GuideList guides={listGuides().map((it) => ({ ...it, path: guidePath(it) }))} />
      </div>
    </Container>
  );
}
