import type { Metadata } from "next";
import { requireSitePage } from "./site-pages";

/** What search engines and previews are told of a public page, with its one address. The pictures are files beside it. */
export function pageMetadata(path: string): Metadata {
  const { title, description, kind, updated, source } = requireSitePage(path);
  const text = { title, description };
  const shared = { siteName: "Levqor", locale: "en_GB", url: path, ...text };
  return {
    // The home page's title names us by itself.
    title: kind === "home" ? { absolute: title } : title,
    description,
    alternates: { canonical: path, types: typesOf(path, source) },
    openGraph:
      kind === "guide" ? { ...shared, type: "article", modifiedTime: updated } : { ...shared, type: "website" },
    twitter: { card: "summary_large_image", ...text },
  };
}

/** The same in other forms: the text of a document, the feed of the guides. */
function typesOf(path: string, source?: string): Record<string, string> {
  const isAboutGuides = path === "/guides" || path.startsWith("/guides/");
  return {
    ...(source ? { "text/markdown": `${path}.md` } : {}),
    ...(isAboutGuides ? { "application/rss+xml": "/guides/feed.xml" } : {}),
  };
}
