import Link from "next/link";
import { Icon } from "@/components/ui/icon";
import { Section } from "@/components/ui/section";
import { AUTOMATION_EXAMPLES } from "./automation-examples";
import { AutomationList } from "./automation-list";

/** Six automations to start from, and the way to those of one's own trade. */
export function Examples() {
  return (
    <Section
      id="examples"
      title="Six chores that can do themselves"
      lead="Each of these is one workflow. Yours may look quite different."
    >
      <AutomationList items={AUTOMATION_EXAMPLES} />
      <p className="pt-4">
        <Link href="/use-cases" className="inline-flex min-h-11 items-center gap-2 font-medium">
          Use cases for founders, coaches, agencies, shops and trades
          <Icon name="arrow-right" className="text-muted" />
        </Link>
      </p>
    </Section>
  );
}
