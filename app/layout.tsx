import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { appUrl } from "@/lib/env";
import { mono, sans, sansBeyondLatin } from "./fonts";
import "./globals.css";

export const metadata: Metadata = {
  metadataBase: new URL(appUrl()),
  title: { default: "Levqor: automations built for you", template: "%s · Levqor" },
  description: "We build the automation in your own accounts, test it and hand it over with plain instructions.",
  applicationName: "Levqor",
  openGraph: { type: "website", siteName: "Levqor", locale: "en_GB" },
  formatDetection: { telephone: false },
};

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbfcfd" },
    { media: "(prefers-color-scheme: dark)", color: "#0b0f16" },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en-GB" className={`${sans.variable} ${sansBeyondLatin.variable} ${mono.variable}`}>
      <body>{children}</body>
    </html>
  );
}
