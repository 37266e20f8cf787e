import { Container } from "@/components/ui/section";
import { Screenshot } from "./screenshot";
import { STEPS } from "./steps-data";

/** The four steps in full, each beside its screen. */
export function Steps() {
  return (
    <Container className="pb-16 md:pb-24">
      <ol className="border-line border-t">
        {STEPS.map((step, at) => (
          <li
            key={step.title}
            className="grid items-center gap-x-16 gap-y-6 border-line border-b py-10 md:py-16 lg:grid-cols-2"
          >
            <div>
              <h2 className="flex gap-3 text-xl">
                <span className="tabular text-muted">{at + 1}</span>
                {step.title}
              </h2>
              <div className="mt-3 max-w-measure space-y-3 text-muted">
                <p className="text-ink">{step.text}</p>
                {step.more.map((it) => (
                  <p key={it}>{it}</p>
                ))}
              </div>
            </div>
            <div className="overflow-hidden rounded-md border border-line">
              <Screenshot name={step.screen} alt={step.alt} />
            </div>
          </li>
        ))}
      </ol>
      <p className="mt-4 text-muted text-sm">Screens of this product with a sample order.</p>
    </Container>
  );
}
