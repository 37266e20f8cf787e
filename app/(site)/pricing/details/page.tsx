import { ButtonLink } from "@/components/ui/button";
import { requireDocument } from "@/lib/knowledge/queries";
import { DocumentPage } from "../../document-page";
import { pageMetadata } from "../../page-metadata";

const { title, summary } = requireDocument("pricing.md");

export const metadata = pageMetadata({ title, description: summary, path: "/pricing/details" });

export default function PricingDetailsPage() {
  return (
    <DocumentPage source="pricing.md">
      <ButtonLink href="/pricing" look="primary" className="mt-6">
        Buy on the pricing page
      </ButtonLink>
    </DocumentPage>
  );
}
