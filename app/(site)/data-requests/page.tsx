import { PolicyPage, policyMetadata } from "../policy-page";

export const metadata = policyMetadata("/data-requests");

export default function DataRequestsPage() {
  return <PolicyPage path="/data-requests" />;
}
