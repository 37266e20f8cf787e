import { ButtonLink } from "@/components/ui/button";
import { DocumentPage } from "../../document-page";
import { pageMetadata } from "../../page-metadata";

export const metadata = pageMetadata("/pricing/details");

export default function PricingDetailsPage() {
  return (
    <DocumentPage source="pricing.md">
      <ButtonLink href="/pricing" look="primary" className="mt-6">
        Buy on the pricing page
      </ButtonLink>
    </DocumentPage>
  );
}
