import { PolicyPage, policyMetadata } from "../policy-page";

export const metadata = policyMetadata("/cookies");

export default function CookiesPage() {
  return <PolicyPage path="/cookies" />;
}
