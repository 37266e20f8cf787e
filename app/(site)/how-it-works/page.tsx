import { AfterYouPay } from "@/components/pricing/after-you-pay";
import { Closing } from "@/components/site/closing";
import { CTAButton } from "@/components/site/cta-button";
import { PageHead } from "@/components/site/page-head";
import { Steps } from "@/components/site/steps";
import { Trust } from "@/components/site/trust";
import { senderAddress } from "@/lib/email/sender-address";
import { PageData } from "../page-data";
import { pageMetadata } from "../page-metadata";
import { requireSitePage } from "../site-pages";

const { title, description } = requireSitePage("/how-it-works");

export const metadata = pageMetadata("/how-it-works");

export default function HowItWorksPage() {
  return (
    <>
      <PageData path="/how-it-works" />
      <PageHead title={title} lead={description}>
        <CTAButton action="packages" place="how-it-works" />
      </PageHead>
      <Steps />
      <AfterYouPay />
      <Trust />
      <Closing supportEmail={senderAddress("support")} />
    </>
  );
}
