import { Icon } from "@/components/ui/icon";
import { Section } from "@/components/ui/section";
import { AUTOMATION_EXAMPLES } from "./automation-examples";

const COLUMNS = "lg:grid-cols-[1.1fr_1.3fr_2fr_1.6fr]";

/** Six automations, each read from left to right: what starts it, what happens, what you have then. */
export function Examples() {
  return (
    <Section
      id="examples"
      title="Six chores that can do themselves"
      lead="Each of these is one workflow. Yours may look quite different."
    >
      <div
        aria-hidden="true"
        className={`hidden gap-x-8 border-line border-b pb-3 text-muted text-sm lg:grid ${COLUMNS}`}
      >
        <span>Chore</span>
        <span>When</span>
        <span>Then</span>
        <span>So that</span>
      </div>
      <ul className="border-line border-t lg:border-t-0">
        {AUTOMATION_EXAMPLES.map((it) => (
          <li key={it.title} className={`grid gap-x-8 gap-y-3 border-line border-b py-6 lg:py-5 ${COLUMNS}`}>
            <div>
              <h3>{it.title}</h3>
              <p className="mt-0.5 text-muted text-sm">{it.tools.join(", ")}</p>
            </div>
            <Part name="When">{it.trigger}</Part>
            <div className="flex gap-3">
              <Arrow />
              <ul className="space-y-1">
                {it.steps.map((step) => (
                  <li key={step}>{step}</li>
                ))}
              </ul>
            </div>
            <p className="flex gap-3 font-medium">
              <Arrow />
              {it.result}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Part({ name, children }: { name: string; children: string }) {
  return (
    <p>
      <span className="text-muted lg:sr-only">{name}: </span>
      {children}
    </p>
  );
}

function Arrow() {
  return <Icon name="arrow-right" className="mt-[5px] text-muted" />;
}
