import Link from "next/link";
import { Icon } from "@/components/ui/icon";
import { Section } from "@/components/ui/section";
import { Screenshot } from "./screenshot";
import { STEPS } from "./steps-data";

/** Four steps, each with the screen of the product that belongs to it. */
export function HowItWorks() {
  return (
    <Section
      id="how"
      title="How it works"
      lead="Two things from you: a payment and a short form. The rest is our work, and you see where it stands."
      className="border-line border-t"
    >
      <ol className="grid gap-6 lg:grid-cols-2">
        {STEPS.map((step, at) => (
          <li key={step.title} className="flex flex-col overflow-hidden rounded-md border border-line bg-surface">
            <div className="p-6">
              <h3 className="flex gap-3 text-lg">
                <span className="tabular text-muted">{at + 1}</span>
                {step.title}
              </h3>
              <p className="mt-1 pl-6 text-muted">{step.text}</p>
            </div>
            {/* On a phone, a screen is neither fetched nor drawn before somebody comes near it. */}
            <div className="mt-auto border-line border-t max-sm:[contain-intrinsic-height:18rem] max-sm:[content-visibility:auto]">
              <Screenshot name={step.screen} alt={step.alt} />
            </div>
          </li>
        ))}
      </ol>
      <p className="pt-4">
        <Link href="/how-it-works" className="inline-flex min-h-11 items-center gap-2 font-medium">
          Each step in full
          <Icon name="arrow-right" className="text-muted" />
        </Link>
      </p>
    </Section>
  );
}
