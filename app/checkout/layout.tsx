import type { ReactNode } from "react";
import { SiteShell } from "@/components/layout/site-shell";
import { supportAddress } from "@/components/site/support-address";
import { appUrl } from "@/lib/env";

export default function CheckoutLayout({ children }: { children: ReactNode }) {
  return <SiteShell supportEmail={supportAddress(appUrl())}>{children}</SiteShell>;
}
