import type { Metadata } from "next";
import { Container } from "@/components/ui/section";
import { requireSandbox } from "@/lib/sandbox";
import { ControlSamples } from "./control-samples";
import { DesignPart } from "./design-part";
import { DisplaySamples } from "./display-samples";
import { FieldSamples } from "./field-samples";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Design", robots: { index: false, follow: false } };

const TEXT = ["text-4xl", "text-3xl", "text-2xl", "text-xl", "text-lg", "text-base", "text-sm", "text-xs"] as const;
const COLOURS = [
  ["bg-canvas", "Canvas"],
  ["bg-surface", "Surface"],
  ["bg-sunken", "Sunken"],
  ["bg-ink", "Ink"],
  ["bg-muted", "Muted"],
  ["bg-accent", "Accent"],
  ["bg-done", "Done"],
  ["bg-wait", "Wait"],
  ["bg-fail", "Fail"],
  ["bg-inform", "Inform"],
] as const;

/** Every piece of furniture in all its states. Outside the sandbox it is an ordinary missing page. */
export default function DesignPage() {
  requireSandbox();
  return (
    <main id="main">
      <Container className="py-12">
        <h1 className="text-3xl">Design</h1>
        <DesignPart title="Type">
          {TEXT.map((it) => (
            <p key={it} className={it}>
              Hand us a chore, {it.replace("text-", "")}
            </p>
          ))}
        </DesignPart>
        <DesignPart title="Colour">
          <ul className="grid grid-cols-2 gap-4 sm:grid-cols-5">
            {COLOURS.map(([colour, name]) => (
              <li key={name} className="text-sm">
                <span className={`block h-12 rounded-md border border-line ${colour}`} />
                {name}
              </li>
            ))}
          </ul>
        </DesignPart>
        <ControlSamples />
        <FieldSamples />
        <DisplaySamples />
      </Container>
    </main>
  );
}
