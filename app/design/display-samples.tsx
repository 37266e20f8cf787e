import { OrderTimeline } from "@/components/orders/order-timeline";
import { SAMPLE_TIMELINE } from "@/components/orders/sample-order";
import { Alert } from "@/components/ui/alert";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Progress } from "@/components/ui/progress";
import { SkeletonRows } from "@/components/ui/skeleton";
import { Table } from "@/components/ui/table";
import { DesignPart } from "./design-part";

const TONES = ["done", "wait", "fail", "inform"] as const;
const LONG = "A name that is so long that it has to break somewhere, and does it without pushing its neighbours away";

/** What is read: states, messages, lists with nothing, something and long words. */
export function DisplaySamples() {
  return (
    <>
      <DesignPart title="States and messages">
        <div className="flex flex-wrap gap-3">
          {[...TONES, "plain" as const].map((tone) => (
            <Badge key={tone} tone={tone}>
              {tone}
            </Badge>
          ))}
        </div>
        {TONES.map((tone) => (
          <Alert key={tone} tone={tone} title="What happened, in one line">
            What it means, and what to do next.
          </Alert>
        ))}
        <Progress label="Answers" value={3} max={8} words="3 of 8 answers" />
        <Progress label="Answers, all" value={8} max={8} words="8 of 8 answers" />
      </DesignPart>
      <DesignPart title="Lists">
        <Table
          caption="A sample"
          corner="Order"
          columns={[
            { key: "plan", label: "Plan" },
            { key: "amount", label: "Amount", align: "end" },
          ]}
          rows={[
            { key: "1", head: "LV-SAMPLE", cells: ["Starter", "£99"] },
            { key: "2", head: LONG, cells: ["Professional", "£249"] },
          ]}
        />
        <SkeletonRows rows={2} label="The list is loading." />
        <EmptyState title="No orders yet" action={<ButtonLink href="/pricing">See packages</ButtonLink>}>
          Your orders will stand here as soon as the first is paid.
        </EmptyState>
      </DesignPart>
      <DesignPart title="Timeline">
        <Card lifted className="max-w-prose">
          <OrderTimeline steps={SAMPLE_TIMELINE} times="weekday" />
        </Card>
      </DesignPart>
    </>
  );
}
