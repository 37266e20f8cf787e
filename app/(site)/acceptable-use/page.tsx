import { PolicyPage, policyMetadata } from "../policy-page";

export const metadata = policyMetadata("/acceptable-use");

export default function AcceptableUsePage() {
  return <PolicyPage path="/acceptable-use" />;
}
