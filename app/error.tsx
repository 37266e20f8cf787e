"use client"; // React's error boundaries live in the browser.

import { ErrorPage } from "@/components/layout/error-page";

export default function RouteError({ error, retry }: { error: unknown; retry: () => void }) {
  return <ErrorPage error={error} retry={retry} />;
}
