import type { Metadata } from "next";
import { AfterYouPay } from "@/components/pricing/after-you-pay";
import { PackageComparison } from "@/components/pricing/package-comparison";
import { PackageGrid } from "@/components/pricing/package-grid";
import { PlanComparison } from "@/components/pricing/plan-comparison";
import { PlanForm } from "@/components/pricing/plan-form";
import { PricingHead } from "@/components/pricing/pricing-head";
import { TermsInShort } from "@/components/pricing/terms-in-short";
import { Section } from "@/components/ui/section";
import { senderAddress } from "@/lib/email/sender-address";
import { formatMoney } from "@/lib/format-money";
import { CURRENCY, PACKAGES, PLANS } from "@/lib/pricing/catalog";

const title = "Pricing";
const description = `Automations built for you from ${formatMoney(PACKAGES[0].amountCents, CURRENCY)}, paid once. Plans that keep them running from ${formatMoney(PLANS[0].monthlyCents, CURRENCY)} a month.`;

export const metadata: Metadata = {
  title,
  description,
  alternates: { canonical: "/pricing" },
  openGraph: { type: "website", siteName: "Levqor", locale: "en_GB", title, description, url: "/pricing" },
};

export default function PricingPage() {
  return (
    <>
      <PricingHead />
      <Section id="packages" title="Packages" lead="We build it, you own it. Paid once." className="pt-12 md:pt-16">
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
    </>
  );
}
