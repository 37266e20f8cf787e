import type { Metadata } from "next";
import type { ReactNode } from "react";
import { SiteShell } from "@/components/layout/site-shell";
import { senderAddress } from "@/lib/email/sender-address";

// Links to sign in hold their key in the address: it is neither indexed nor passed on to another site.
export const metadata: Metadata = {
  title: "Sign in",
  robots: { index: false, follow: false },
  referrer: "same-origin",
};

export default function SignInLayout({ children }: { children: ReactNode }) {
  return <SiteShell supportEmail={senderAddress("support")}>{children}</SiteShell>;
}
