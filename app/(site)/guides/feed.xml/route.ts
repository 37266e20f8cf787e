import { appUrl } from "@/lib/env";
import { methods, route } from "@/lib/http";
import { textAnswer } from "../../../text-answer";
import { listSitePages, requireSitePage } from "../../site-pages";

/** The guides for feed readers (RSS 2.0), the latest change first. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({}, () => textAnswer(feed(), "application/rss+xml")),
});

function feed(): string {
  const { description } = requireSitePage("/guides");
  const guides = listSitePages()
    .filter((it) => it.kind === "guide")
    .map((it) => ({ ...it, url: new URL(it.path, appUrl()).href, day: it.updated ?? "" }))
    .toSorted((a, b) => b.day.localeCompare(a.day) || a.title.localeCompare(b.title, "en-GB"));
  const items = guides.map(
    (it) =>
      `<item>${element("title", it.title)}${element("link", it.url)}<guid isPermaLink="true">${escapeXml(it.url)}</guid>${element("description", it.description)}${element("pubDate", new Date(it.day).toUTCString())}</item>`,
  );
  const self = escapeXml(`${appUrl()}/guides/feed.xml`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
${element("title", "Levqor guides")}${element("link", `${appUrl()}/guides`)}${element("description", description)}${element("language", "en-GB")}
<atom:link href="${self}" rel="self" type="application/rss+xml"/>
${items.join("\n")}
</channel></rss>
`;
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
