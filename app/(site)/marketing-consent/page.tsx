import { PolicyPage, policyMetadata } from "../policy-page";

export const metadata = policyMetadata("/marketing-consent");

export default function MarketingConsentPage() {
  return <PolicyPage path="/marketing-consent" />;
}
