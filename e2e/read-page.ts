import { DomUtils, parseDocument } from "htmlparser2";

/** Where a page leads, what it shows and what can be linked to in it, as its HTML says without a browser. */
export type ReadPage = {
  links: string[];
  /** Pictures, scripts, style sheets, feeds, icons. */
  parts: string[];
  previews: string[];
  ids: Set<string>;
  title: string;
  description: string;
  canonical: string;
  headings: number;
  data: string[];
};

export function readPage(html: string): ReadPage {
  const all = DomUtils.findAll(() => true, parseDocument(html).children);
  const named = (name: string) => all.filter((it) => it.name === name);
  const values = (of: typeof all, attribute: string) => of.flatMap((it) => it.attribs[attribute] || []);
  const meta = (key: string) =>
    values(
      named("meta").filter((it) => it.attribs.property === key || it.attribs.name === key),
      "content",
    );
  const linked = (rel: string) => named("link").filter((it) => it.attribs.rel === rel);
  const sources = [...named("img"), ...named("source")].flatMap((it) => (it.attribs.srcset ?? "").split(","));
  return {
    links: [...values(named("a"), "href"), ...values(named("area"), "href")],
    parts: [
      ...values([...named("img"), ...named("script"), ...named("source"), ...named("video")], "src"),
      ...sources.flatMap((it) => it.trim().split(/\s+/)[0] || []),
      ...values(
        named("link").filter((it) => it.attribs.rel !== "canonical"),
        "href",
      ),
    ],
    previews: [...meta("og:image"), ...meta("twitter:image")],
    ids: new Set(values(all, "id")),
    title: DomUtils.textContent(named("title")),
    description: meta("description")[0] ?? "",
    canonical: values(linked("canonical"), "href")[0] ?? "",
    headings: named("h1").length,
    data: named("script")
      .filter((it) => it.attribs.type === "application/ld+json")
      .map((it) => DomUtils.textContent(it)),
  };
}
