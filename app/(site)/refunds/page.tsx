import { PolicyPage, policyMetadata } from "../policy-page";

export const metadata = policyMetadata("/refunds");

export default function RefundsPage() {
  return <PolicyPage path="/refunds" />;
}
