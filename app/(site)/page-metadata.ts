import type { Metadata } from "next";

type Page = { title: string; description: string; path: string };

/** What search engines and previews are told of a public page, with its one address. */
export function pageMetadata({ title, description, path }: Page): Metadata {
  return {
    title,
    description,
    alternates: { canonical: path },
    openGraph: { type: "website", siteName: "Levqor", locale: "en_GB", title, description, url: path },
  };
}
