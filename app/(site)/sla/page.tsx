import { PolicyPage, policyMetadata } from "../policy-page";

export const metadata = policyMetadata("/sla");

export default function ServiceLevelPage() {
  return <PolicyPage path="/sla" />;
}
