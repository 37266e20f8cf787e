import type { Metadata } from "next";
import type { ReactNode } from "react";

export const dynamic = "force-dynamic";
export const metadata: Metadata = {
  title: "Dashboard",
  robots: { index: false, follow: false },
  referrer: "no-referrer",
};

export default function DashboardLayout({ children }: { children: ReactNode }) {
  return children;
}
