"use client"; // React's error boundaries live in the browser.

import { ErrorPage } from "@/components/layout/error-page";
import { sans, sansBeyondLatin } from "./fonts";
import "./globals.css";

/** Stands in for the root layout when that one fails, so it brings its own document. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en-GB" className={`${sans.variable} ${sansBeyondLatin.variable}`}>
      <body>
        <title>Levqor: this page could not be loaded</title>
        <ErrorPage error={error} retry={retry} />
      </body>
    </html>
  );
}
