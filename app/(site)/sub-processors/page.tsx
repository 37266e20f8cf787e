import { PolicyPage, policyMetadata } from "../policy-page";

export const metadata = policyMetadata("/sub-processors");

export default function SubProcessorsPage() {
  return <PolicyPage path="/sub-processors" />;
}
