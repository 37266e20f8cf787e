import { Closing } from "@/components/site/closing";
import { PageHead } from "@/components/site/page-head";
import { SavingsCalculator } from "@/components/site/savings-calculator";
import { SavingsFields } from "@/components/site/savings-fields";
import { SavingsFormula } from "@/components/site/savings-formula";
import { Container } from "@/components/ui/section";
import { senderAddress } from "@/lib/email/sender-address";
import { CURRENCY, PACKAGES } from "@/lib/pricing/catalog";
import { PageData } from "../page-data";
import { pageMetadata } from "../page-metadata";

export const metadata = pageMetadata("/savings-calculator");

const OFFERED = PACKAGES.map(({ id, name, amountCents }) => ({ id, name, amountCents }));
const CHOSEN = PACKAGES.find((it) => it.mostChosen) ?? PACKAGES[0];
const CHOICE = { packages: OFFERED, currency: CURRENCY, chosen: CHOSEN.id };

export default function SavingsCalculatorPage() {
  return (
    <>
      <PageData path="/savings-calculator" />
      <PageHead
        title="What does the chore cost you?"
        lead="Put in your own figures. They stay on this page: nothing is sent or stored."
      />
      <Container className="pb-16 md:pb-24">
        <noscript>
          <p className="mb-6 max-w-measure text-muted">
            Without JavaScript these are the figures of the example. The formula below works with a pencil too.
          </p>
        </noscript>
        <SavingsCalculator {...CHOICE}>
          <SavingsFields {...CHOICE} />
        </SavingsCalculator>
        <SavingsFormula sold={CHOSEN} />
      </Container>
      <Closing supportEmail={senderAddress("support")} />
    </>
  );
}
