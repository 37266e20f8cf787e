import type { Metadata } from "next";
import type { ReactNode } from "react";

export const dynamic = "force-dynamic";
export const metadata: Metadata = {
  title: { default: "Console", template: "%s · Levqor console" },
  robots: { index: false, follow: false },
  referrer: "same-origin",
};

/** Draws nothing itself: to a customer the console's addresses look like any that do not exist. */
export default function AdminLayout({ children }: { children: ReactNode }) {
  return children;
}
