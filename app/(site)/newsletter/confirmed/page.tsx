import type { Metadata } from "next";
import { MessagePage } from "@/components/layout/message-page";
import { ButtonLink } from "@/components/ui/button";
import { GUIDE } from "@/lib/leads/lead";

export const metadata: Metadata = { title: "Your address is confirmed", robots: { index: false, follow: false } };

export default function NewsletterConfirmedPage() {
  return (
    <div data-has-newsletter="">
      <MessagePage
        title="Your address is confirmed"
        actions={
          <ButtonLink href={GUIDE.path} look="primary" cta="newsletter-confirmed-guide">
            Read the guide now
          </ButtonLink>
        }
      >
        <p>The guide is on its way to your inbox. Every mail has a link that ends them all with one click.</p>
      </MessagePage>
    </div>
  );
}
