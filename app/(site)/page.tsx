import type { Metadata } from "next";
import { PackageGrid } from "@/components/pricing/package-grid";
import { Closing } from "@/components/site/closing";
import { Examples } from "@/components/site/examples";
import { Hero } from "@/components/site/hero";
import { HowItWorks } from "@/components/site/how-it-works";
import { Questions } from "@/components/site/questions";
import { WhatYouKeep } from "@/components/site/what-you-keep";
import { Section } from "@/components/ui/section";
import { senderAddress } from "@/lib/email/sender-address";
import { PACKAGES } from "@/lib/pricing/catalog";
import { deliveryWords } from "@/lib/pricing/words";
import { questionsBeforeBuying } from "./questions-before-buying";

const title = `Levqor: a chore automated in ${deliveryWords(PACKAGES[0].deliveryHours)}`;
const description = "We build the automation in your own accounts, test it and hand it over with plain instructions.";

export const metadata: Metadata = {
  title: { absolute: title },
  description,
  alternates: { canonical: "/" },
  openGraph: { type: "website", siteName: "Levqor", locale: "en_GB", title, description, url: "/" },
};

export default function HomePage() {
  return (
    <>
      <Hero />
      <HowItWorks />
      <Section
        id="packages"
        title="Packages"
        lead="Built, tested and handed over by us. Paid once."
        className="border-line border-y bg-surface"
      >
        <PackageGrid />
      </Section>
      <Examples />
      <WhatYouKeep />
      <Questions questions={questionsBeforeBuying()} />
      <Closing supportEmail={senderAddress("support")} />
    </>
  );
}
