import { PolicyPage, policyMetadata } from "../policy-page";

export const metadata = policyMetadata("/privacy");

export default function PrivacyPage() {
  return <PolicyPage path="/privacy" />;
}
