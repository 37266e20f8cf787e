import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BackLink } from "@/components/account/back-link";
import { AutomationList } from "@/components/site/automation-list";
import { CTAButton } from "@/components/site/cta-button";
import { PageHead } from "@/components/site/page-head";
import { UseCaseFacts } from "@/components/site/use-case-facts";
import { USE_CASES, type UseCase } from "@/components/site/use-cases-data";
import { Container, Section } from "@/components/ui/section";
import { PageData } from "../../page-data";
import { pageMetadata } from "../../page-metadata";

/** Every audience is made at build; another name is a 404. */
export const dynamicParams = false;

type Props = { params: Promise<{ slug: string }> };

export function generateStaticParams(): { slug: string }[] {
  return USE_CASES.map(({ slug }) => ({ slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return pageMetadata(`/use-cases/${(await requireUseCase(params)).slug}`);
}

export default async function UseCasePage({ params }: Props) {
  const useCase = await requireUseCase(params);
  return (
    <>
      <PageData path={`/use-cases/${useCase.slug}`} />
      <PageHead
        title={useCase.title}
        lead={useCase.description}
        above={<BackLink href="/use-cases">All use cases</BackLink>}
      >
        <CTAButton action="packages" place={`use-case-${useCase.slug}`} />
        <CTAButton action="ask" place={`use-case-${useCase.slug}`} look="quiet" />
      </PageHead>
      <Container className="pb-4">
        <div className="max-w-measure space-y-4 border-line border-l-2 pl-6 text-lg">
          {useCase.problem.map((it) => (
            <p key={it}>{it}</p>
          ))}
        </div>
      </Container>
      <Section id="automations" title="Three to begin with" lead="Each of them is one workflow.">
        <AutomationList items={useCase.automations} />
      </Section>
      <UseCaseFacts useCase={useCase} />
    </>
  );
}

async function requireUseCase(params: Props["params"]): Promise<UseCase> {
  const { slug } = await params;
  return USE_CASES.find((it) => it.slug === slug) ?? notFound();
}
