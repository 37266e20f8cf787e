import { AfterYouPay } from "@/components/pricing/after-you-pay";
import { PackageComparison } from "@/components/pricing/package-comparison";
import { PackageGrid } from "@/components/pricing/package-grid";
import { PlanComparison } from "@/components/pricing/plan-comparison";
import { PlanForm } from "@/components/pricing/plan-form";
import { PricingHead } from "@/components/pricing/pricing-head";
import { TermsInShort } from "@/components/pricing/terms-in-short";
import { Questions } from "@/components/site/questions";
import { Section } from "@/components/ui/section";
import { senderAddress } from "@/lib/email/sender-address";
import { PageData } from "../page-data";
import { pageMetadata } from "../page-metadata";
import { questionsAboutPrices } from "../questions-before-buying";

export const metadata = pageMetadata("/pricing");

export default function PricingPage() {
  return (
    <>
      <PageData path="/pricing" />
      <PricingHead />
      <Section
        id="packages"
        title="Packages"
        lead="We build it, you own it. Paid once. A workflow is one chore, from what starts it to its result."
        className="pt-12 md:pt-16"
      >
        <PackageGrid />
        <div className="mt-12">
          <PackageComparison />
        </div>
      </Section>
      <AfterYouPay />
      <Section id="plans" title="Plans" lead="For automations that we keep running and support. Cancel at any time.">
        <PlanForm />
        <div className="mt-12">
          <PlanComparison />
        </div>
      </Section>
      <div className="border-line border-t">
        <TermsInShort supportEmail={senderAddress("support")} />
      </div>
      <div className="border-line border-t bg-surface">
        <Questions title="Questions about prices" questions={questionsAboutPrices()} />
      </div>
    </>
  );
}
