import { PackageGrid } from "@/components/pricing/package-grid";
import { Section } from "@/components/ui/section";

/** The packages as a part of another page. */
export function Pricing() {
  return (
    <Section
      id="packages"
      title="Packages"
      lead="Built, tested and handed over by us. Paid once."
      className="border-line border-y bg-surface"
    >
      <PackageGrid />
    </Section>
  );
}
