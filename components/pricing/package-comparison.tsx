import { Money } from "@/components/ui/money";
import { Table } from "@/components/ui/table";
import { CURRENCY, PACKAGES } from "@/lib/pricing/catalog";
import { answerWords, deliveryWords } from "@/lib/pricing/words";

/** The packages feature by feature. */
export function PackageComparison() {
  return (
    <Table
      caption="Packages compared"
      corner="What you get"
      columns={PACKAGES.map((it) => ({ key: it.id, label: it.name }))}
      rows={[
        {
          key: "price",
          head: "Price, once",
          cells: PACKAGES.map((it) => <Money key={it.id} cents={it.amountCents} currency={CURRENCY} />),
        },
        { key: "workflows", head: "Workflows built", cells: PACKAGES.map((it) => it.workflows) },
        {
          key: "delivery",
          head: "Delivery, from a complete intake",
          cells: PACKAGES.map((it) => deliveryWords(it.deliveryHours)),
        },
        { key: "support", head: "Support after hand-over", cells: PACKAGES.map((it) => `${it.supportDays} days`) },
        { key: "revisions", head: "Revisions included", cells: PACKAGES.map((it) => it.revisions) },
        { key: "includes", head: "What comes with it", cells: PACKAGES.map((it) => it.includes.join("; ")) },
        { key: "answer", head: "First answer within", cells: PACKAGES.map((it) => answerWords(it.firstAnswerHours)) },
      ]}
    />
  );
}
