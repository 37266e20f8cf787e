import { structuredData } from "./structured-data";

/** A page's facts for search engines. It is data, which no browser runs, so the page's policy need not name it. */
export function PageData({ path }: { path: string }) {
  const json = JSON.stringify({ "@context": "https://schema.org", "@graph": structuredData(path) });
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own JSON, in which nothing can end the element.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json.replaceAll("<", "\\u003c") }} />;
}
