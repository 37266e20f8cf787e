import { GuideList } from "@/components/knowledge/guide-list";
import { CTAButton } from "@/components/site/cta-button";
import { PageHead } from "@/components/site/page-head";
import { USE_CASES } from "@/components/site/use-cases-data";
import { Container } from "@/components/ui/section";
import { PageData } from "../page-data";
import { pageMetadata } from "../page-metadata";

export const metadata = pageMetadata("/use-cases");

export default function UseCasesPage() {
  return (
    <>
      <PageData path="/use-cases" />
      <PageHead
        title="What others in your line of work hand over"
        lead="Five kinds of small business, three automations for each, with steps, tools, price and limits. They are ideas to start from, not stories of customers."
      >
        <CTAButton action="packages" place="use-cases" />
      </PageHead>
      <Container className="pb-16 md:pb-24">
        <GuideList
          guides={USE_CASES.map((it) => ({
            path: `/use-cases/${it.slug}`,
            title: it.audience,
            summary: it.automations.map((one) => one.title).join(", "),
          }))}
        />
      </Container>
    </>
  );
}
