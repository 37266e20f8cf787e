import { ActionList } from "@/components/docs/action-list";
import { DocsContents } from "@/components/docs/docs-contents";
import { DocsPart } from "@/components/docs/docs-part";
import { FirstSteps } from "@/components/docs/first-steps";
import { OperationArticle } from "@/components/docs/operation-article";
import { WorkflowList } from "@/components/docs/workflow-list";
import { Container } from "@/components/ui/section";
import { listConnectorActions } from "@/lib/api-docs/list-connector-actions";
import { listOperations } from "@/lib/api-docs/list-operations";
import { GROUPS } from "@/lib/api-docs/operation";
import { WITH_KEY } from "@/lib/api-docs/refusal-words";
import { viewOperation } from "@/lib/api-docs/view-operation";
import { senderAddress } from "@/lib/email/sender-address";
import { appUrl } from "@/lib/env";
import { WORKFLOWS } from "@/lib/jobs/registry";
import { PageData } from "../page-data";
import { pageMetadata } from "../page-metadata";
import { requireSitePage } from "../site-pages";

const { title, description } = requireSitePage("/docs");

export const metadata = pageMetadata("/docs");

export default function DocsPage() {
  const site = appUrl();
  const operations = listOperations().map((it) => viewOperation(it, site));
  const workflows = Object.values(WORKFLOWS);
  const groups = GROUPS.map((group) => ({
    anchor: group.toLowerCase(),
    heading: group,
    operations: operations.filter((it) => it.group === group),
  }));
  const parts = [
    { anchor: "first-steps", heading: "First steps", entries: FIRST_STEPS },
    {
      anchor: "workflows",
      heading: "Workflows",
      entries: workflows.map((it) => ({ anchor: `workflow-${it.name}`, heading: it.title })),
    },
    ...groups.map(({ anchor, heading, operations: all }) => ({
      ...{ anchor, heading },
      entries: all.map((it) => ({ anchor: it.id, heading: it.title })),
    })),
  ];
  return (
    <Container className="py-12 md:py-20">
      <PageData path="/docs" />
      <h1 className="text-3xl md:text-4xl">{title}</h1>
      <p className="mt-3 max-w-measure text-lg text-muted">{description}</p>
      <div className="mt-10 grid grid-cols-1 gap-x-16 gap-y-8 lg:grid-cols-[13rem_minmax(0,1fr)]">
        <div>
          <DocsContents parts={parts} />
        </div>
        <div className="min-w-0">
          <DocsPart anchor="first-steps" heading="First steps">
            <FirstSteps site={site} supportEmail={senderAddress("support")} refusals={WITH_KEY} />
          </DocsPart>
          <DocsPart anchor="workflows" heading="Workflows">
            <WorkflowList workflows={workflows} />
          </DocsPart>
          {groups.map((group) => (
            <DocsPart key={group.anchor} anchor={group.anchor} heading={group.heading}>
              {group.operations.map((it) => (
                <OperationArticle key={it.id} operation={it} />
              ))}
              {group.heading === "Connectors" ? <ActionList connectors={listConnectorActions()} /> : null}
            </DocsPart>
          ))}
        </div>
      </div>
    </Container>
  );
}

const FIRST_STEPS = [
  { anchor: "errors", heading: "When a call is refused" },
  { anchor: "once", heading: "Once, and after a crash" },
  { anchor: "money", heading: "What it costs" },
  { anchor: "callbacks", heading: "Being told of the end" },
];
