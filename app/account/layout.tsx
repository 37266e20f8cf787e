import type { Metadata } from "next";
import type { ReactNode } from "react";
import { SiteShell } from "@/components/layout/site-shell";
import { senderAddress } from "@/lib/email/sender-address";

export const metadata: Metadata = {
  title: "Your account",
  robots: { index: false, follow: false },
  referrer: "same-origin",
};

export default function AccountLayout({ children }: { children: ReactNode }) {
  return <SiteShell supportEmail={senderAddress("support")}>{children}</SiteShell>;
}
