import { Closing } from "@/components/site/closing";
import { Examples } from "@/components/site/examples";
import { Features } from "@/components/site/features";
import { Hero } from "@/components/site/hero";
import { HowItWorks } from "@/components/site/how-it-works";
import { NewsletterSection } from "@/components/site/newsletter-section";
import { Pricing } from "@/components/site/pricing";
import { Questions } from "@/components/site/questions";
import { Testimonials } from "@/components/site/testimonials";
import { WhatYouKeep } from "@/components/site/what-you-keep";
import { senderAddress } from "@/lib/email/sender-address";
import { TESTIMONIALS } from "@/lib/leads/marketing-content";
import { PageData } from "./page-data";
import { pageMetadata } from "./page-metadata";
import { questionsBeforeBuying } from "./questions-before-buying";

export const metadata = pageMetadata("/");

export default function HomePage() {
  return (
    <>
      <PageData path="/" />
      <Hero />
      <Features />
      <HowItWorks />
      <Pricing />
      <Examples />
      <WhatYouKeep />
      <Testimonials testimonials={TESTIMONIALS} />
      <Questions questions={questionsBeforeBuying()} />
      <Closing supportEmail={senderAddress("support")} />
      <NewsletterSection place="home" />
    </>
  );
}
