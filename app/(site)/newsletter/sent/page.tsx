import type { Metadata } from "next";
import { MessagePage } from "@/components/layout/message-page";
import { ButtonLink } from "@/components/ui/button";
import { NEWSLETTER_LINK_DAYS } from "@/lib/pricing/terms";

export const metadata: Metadata = { title: "Look into your inbox", robots: { index: false, follow: false } };

/** The same for every address: whether we know one is not for strangers. */
export default function NewsletterSentPage() {
  return (
    <div data-has-newsletter="">
      <MessagePage
        title="Look into your inbox"
        actions={<ButtonLink href="/newsletter">Try another address</ButtonLink>}
      >
        <p>
          A mail with one button is on its way. Press the button, and the guide follows at once. Its link holds for{" "}
          {NEWSLETTER_LINK_DAYS} days.
        </p>
        <p>
          Nothing after two minutes? Look into the spam folder, and check the address. We send such a mail at most once
          an hour. Confirmed already? Then the guide itself is what comes.
        </p>
      </MessagePage>
    </div>
  );
}
