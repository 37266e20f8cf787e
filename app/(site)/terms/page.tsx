import { PolicyPage, policyMetadata } from "../policy-page";

export const metadata = policyMetadata("/terms");

export default function TermsPage() {
  return <PolicyPage path="/terms" />;
}
