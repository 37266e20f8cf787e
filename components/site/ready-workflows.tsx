import Link from "next/link";
import { Icon } from "@/components/ui/icon";
import { Section } from "@/components/ui/section";

export type ReadyWorkflow = { name: string; title: string; description: string; tools: readonly string[] };

/** Workflows that are written already and run with the customer's own figures. */
export function ReadyWorkflows({ items }: { items: readonly ReadyWorkflow[] }) {
  return (
    <Section
      id="workflows"
      title="Workflows that are ready"
      lead="Written, tested, and run by the API. A package begins from one of them where it fits."
      className="border-line border-t"
    >
      <ul className="border-line border-t">
        {items.map((it) => (
          <li key={it.name} className="grid gap-x-8 gap-y-1 border-line border-b py-5 md:grid-cols-[1fr_2fr_1fr]">
            <h3>{it.title}</h3>
            <p className="max-w-measure text-muted">{it.description}</p>
            <p className="text-muted text-sm md:text-right md:leading-6">{it.tools.join(", ")}</p>
          </li>
        ))}
      </ul>
      <p className="pt-4">
        <Link href="/docs#workflows" className="inline-flex min-h-11 items-center gap-2 font-medium">
          How to run them
          <Icon name="arrow-right" className="text-muted" />
        </Link>
      </p>
    </Section>
  );
}
