import { GuideList } from "@/components/knowledge/guide-list";
import { Container } from "@/components/ui/section";
import { listGuides } from "@/lib/knowledge/queries";
import { pageMetadata } from "../page-metadata";
import { guidePath } from "./guide-path";

const title = "Guides";
const description = "How to choose what to automate, give access safely, and live with what was built.";

export const metadata = pageMetadata({ title, description, path: "/guides" });

export default function GuidesPage() {
  return (
    <Container className="py-12 md:py-20">
      <h1 className="text-3xl md:text-4xl">{title}</h1>
      <p className="mt-4 max-w-measure text-lg text-muted">{description}</p>
      <div className="mt-10">
        <GuideList guides={listGuides().map((it) => ({ ...it, path: guidePath(it) }))} />
      </div>
    </Container>
  );
}
