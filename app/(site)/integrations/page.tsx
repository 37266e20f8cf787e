import { ACTION_WORDS } from "@/components/site/action-words";
import { Closing } from "@/components/site/closing";
import { ConnectorList } from "@/components/site/connector-list";
import { CTAButton } from "@/components/site/cta-button";
import { PageHead } from "@/components/site/page-head";
import { ReadyWorkflows } from "@/components/site/ready-workflows";
import { Section } from "@/components/ui/section";
import { CONNECTOR_NAMES } from "@/lib/connectors/connector";
import { CONNECTORS } from "@/lib/connectors/registry";
import { senderAddress } from "@/lib/email/sender-address";
import { WORKFLOWS } from "@/lib/jobs/registry";
import type { Workflow } from "@/lib/jobs/workflow";
import { PageData } from "../page-data";
import { pageMetadata } from "../page-metadata";

export const metadata = pageMetadata("/integrations");

const ITEMS = CONNECTOR_NAMES.map((name) => ({
  name,
  title: CONNECTORS[name].title,
  about: ACTION_WORDS[name].about,
  actions: Object.values(ACTION_WORDS[name].actions),
}));

/** Those that join tools; one that calls nobody is for developers. */
const READY = Object.values(WORKFLOWS)
  .map(({ name, title, description, steps }: Workflow) => ({
    ...{ name, title, description },
    tools: [...new Set(steps.flatMap((it) => (it.kind === "call" ? [CONNECTORS[it.connector].title] : [])))],
  }))
  .filter((it) => it.tools.length > 0);

/** Built in the customer's own accounts, by the connections that those tools bring along. */
const OFTEN_JOINED = ["Calendly", "Google Calendar", "Google Sheets", "Shopify", "Stripe", "Xero"];

export default function IntegrationsPage() {
  return (
    <>
      <PageData path="/integrations" />
      <PageHead
        title="The tools you have, joined up"
        lead="You change no tool. We build between the ones you use, and you see every step."
      >
        <CTAButton action="packages" place="integrations" />
        <CTAButton action="ask" place="integrations" look="quiet" />
      </PageHead>
      <Section
        id="connectors"
        title="Our own connectors"
        lead="These run under a plan and by the API, with what each of them can do today."
        className="border-line border-y bg-surface"
      >
        <ConnectorList items={ITEMS} />
      </Section>
      <Section
        id="also"
        title="Tools we also build in"
        lead={`A package is built in your accounts, so it can use what your tools connect to themselves: ${OFTEN_JOINED.join(", ")} and others with an API.`}
      >
        <p className="max-w-measure text-muted">
          Yours is not here? Ask before you buy. We look at what the tool offers and say yes or no, with the reason.
        </p>
      </Section>
      <ReadyWorkflows items={READY} />
      <Closing supportEmail={senderAddress("support")} />
    </>
  );
}
