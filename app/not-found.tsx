import type { Metadata } from "next";
import { MessagePage } from "@/components/layout/message-page";
import { SiteShell } from "@/components/layout/site-shell";
import { ButtonLink } from "@/components/ui/button";
import { senderAddress } from "@/lib/email/sender-address";

export const metadata: Metadata = { title: "Page not found" };

export default function NotFound() {
  return (
    <SiteShell supportEmail={senderAddress("support")}>
      <MessagePage
        title="There is no page at this address"
        actions={
          <>
            <ButtonLink href="/" look="primary">
              Go to the home page
            </ButtonLink>
            <ButtonLink href="/pricing">See prices</ButtonLink>
          </>
        }
      >
        <p>It may have moved, or the link may be cut off.</p>
      </MessagePage>
    </SiteShell>
  );
}
