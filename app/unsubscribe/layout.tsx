import type { ReactNode } from "react";
import { SiteShell } from "@/components/layout/site-shell";
import { senderAddress } from "@/lib/email/sender-address";

export default function UnsubscribeLayout({ children }: { children: ReactNode }) {
  return <SiteShell supportEmail={senderAddress("support")}>{children}</SiteShell>;
}
