import type { ReactNode } from "react";
import { SiteShell } from "@/components/layout/site-shell";
import { VisitLog } from "@/components/metrics/visit-log";
import { senderAddress } from "@/lib/email/sender-address";

/** Without the button in the corner: this page is what it opens. */
export default function ChatLayout({ children }: { children: ReactNode }) {
  return (
    <SiteShell supportEmail={senderAddress("support")} hasChat={false}>
      {children}
      <VisitLog />
    </SiteShell>
  );
}
