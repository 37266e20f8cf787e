import type { Metadata } from "next";
import type { ReactNode } from "react";
import { SiteShell } from "@/components/layout/site-shell";
import { getSession } from "@/lib/auth";
import { senderAddress } from "@/lib/email/sender-address";

export const metadata: Metadata = {
  title: "Your account",
  robots: { index: false, follow: false },
  referrer: "same-origin",
};

/** Guards nothing: each page asks for itself who may see it. */
export default async function AccountLayout({ children }: { children: ReactNode }) {
  const session = await getSession();
  return (
    <SiteShell supportEmail={senderAddress("support")} customer={session?.email ?? null}>
      {children}
    </SiteShell>
  );
}
