import { PolicyPage, policyMetadata } from "../policy-page";

export const metadata = policyMetadata("/dispute-resolution");

export default function DisputeResolutionPage() {
  return <PolicyPage path="/dispute-resolution" />;
}
