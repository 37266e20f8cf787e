import type { ReactNode } from "react";
import { SiteShell } from "@/components/layout/site-shell";
import { VisitLog } from "@/components/metrics/visit-log";
import { senderAddress } from "@/lib/email/sender-address";

export default function CheckoutLayout({ children }: { children: ReactNode }) {
  return (
    <SiteShell supportEmail={senderAddress("support")}>
      {children}
      <VisitLog />
    </SiteShell>
  );
}
