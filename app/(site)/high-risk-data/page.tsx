import { PolicyPage, policyMetadata } from "../policy-page";

export const metadata = policyMetadata("/high-risk-data");

export default function HighRiskDataPage() {
  return <PolicyPage path="/high-risk-data" />;
}
