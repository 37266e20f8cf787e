import { PolicyPage, policyMetadata } from "../policy-page";

export const metadata = policyMetadata("/accessibility");

export default function AccessibilityPage() {
  return <PolicyPage path="/accessibility" />;
}
