import type { APIRequestContext } from "@playwright/test";
import { HtmlValidate } from "html-validate";
import { listSitePages } from "@/app/(site)/site-pages";
import { expect, test } from "../fixtures";
import { type ReadPage, readPage } from "../read-page";

/** Nobody's site has more than this that the home page leads to; a crawl that goes on and on is a fault of its own. */
const MOST_PAGES = 200;
const SMALLEST_PICTURE = 4_000;

type Crawl = { pages: Map<string, ReadPage>; linked: Set<string>; broken: string[] };

test("from the home page and the sitemap every link, anchor and part of a page leads to something", async ({
  request,
  baseURL,
}) => {
  test.slow();
  const sitemap = await (await request.get("/sitemap.xml")).text();
  const listed = [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, it = ""]) => new URL(it).pathname);
  expect(listed.toSorted()).toEqual(
    listSitePages()
      .map((it) => it.path)
      .toSorted(),
  );
  const { pages, linked, broken } = await crawl(request, ["/", ...listed], baseURL ?? "");
  expect(broken).toEqual([]);
  expect(
    listed.filter((it) => !linked.has(it)),
    "pages that no page links to",
  ).toEqual([]);

  const titles = new Map<string, string>();
  for (const path of listed) {
    const page = pages.get(path);
    expect(page, path).toBeDefined();
    if (!page) continue;
    expect(titles.get(page.title), `${path} has a title of its own`).toBeUndefined();
    titles.set(page.title, path);
    expect(page.description, path).not.toBe("");
    expect(new URL(page.canonical).pathname, path).toBe(path);
    expect(page.headings, `${path} has one heading of the first level`).toBe(1);
    expect(page.data.length, `${path} says what it is`).toBeGreaterThan(0);
    for (const data of page.data) expect(JSON.parse(data), path).toHaveProperty("@graph");
  }
});

test("every page has a picture for previews, its own, and of the right kind", async ({ request }) => {
  test.slow();
  const seen = new Map<string, string>();
  for (const { path } of listSitePages()) {
    const { previews } = readPage(await (await request.get(path)).text());
    expect(previews.length, `${path}: OpenGraph and Twitter`).toBeGreaterThanOrEqual(2);
    const [first = ""] = previews;
    const { pathname, search } = new URL(first);
    expect(seen.get(pathname), `${path} shares its picture`).toBeUndefined();
    seen.set(pathname, path);
    const picture = await request.get(`${pathname}${search}`);
    expect([picture.status(), picture.headers()["content-type"]], first).toEqual([200, "image/png"]);
    expect((await picture.body()).length, first).toBeGreaterThan(SMALLEST_PICTURE);
  }
});

test("what programs read is there: robots, manifest, icons, feed, texts, security.txt", async ({ request }) => {
  for (const [address, type] of [
    ["/robots.txt", "text/plain"],
    ["/manifest.webmanifest", "application/manifest+json"],
    ["/icons/192.png", "image/png"],
    ["/icons/512.png", "image/png"],
    ["/favicon.ico", "image/svg+xml"],
    ["/guides/feed.xml", "application/rss+xml"],
    ["/llms.txt", "text/plain"],
    ["/faq.md", "text/markdown"],
    ["/pricing.md", "text/markdown"],
    ["/guides/first-automation.md", "text/markdown"],
    ["/.well-known/security.txt", "text/plain"],
  ] as const) {
    const answer = await request.get(address);
    expect([answer.status(), answer.headers()["content-type"]?.split(";")[0]], address).toEqual([200, type]);
  }
});

test("the HTML of every page is valid", async ({ request }) => {
  test.slow();
  const validator = new HtmlValidate({
    extends: ["html-validate:standard", "html-validate:a11y"],
    rules: {
      // Tables that become blocks on a phone lose their roles in older browsers, so they are written out.
      "no-redundant-role": "off",
      // The menu is written for two widths and drawn for one; axe looks at the landmarks that are drawn.
      "unique-landmark": "off",
    },
  });
  const wrong: string[] = [];
  for (const { path } of listSitePages()) {
    const report = await validator.validateString(await (await request.get(path)).text());
    for (const { messages } of report.results)
      wrong.push(...messages.map((it) => `${path}: ${it.ruleId} at ${it.selector ?? it.line}: ${it.message}`));
  }
  expect(wrong).toEqual([]);
});

async function crawl(request: APIRequestContext, starts: readonly string[], baseURL: string): Promise<Crawl> {
  const crawled: Crawl = { pages: new Map(), linked: new Set(), broken: [] };
  const statuses = new Map<string, number>();
  const anchors: { from: string; to: string; id: string }[] = [];
  const left = [...new Set(starts)];
  const visit = async (path: string): Promise<void> => {
    const answer = await request.get(path);
    statuses.set(path, answer.status());
    const isPage = answer.ok() && answer.headers()["content-type"]?.startsWith("text/html");
    if (!isPage) return;
    const page = readPage(await answer.text());
    crawled.pages.set(path, page);
    // Where a page sends somebody on (the account to the sign-in), its links are another's.
    if (new URL(answer.url()).pathname !== path.split("?")[0]) return;
    for (const href of [...page.links, ...page.parts]) {
      const target = URL.parse(href, new URL(path, baseURL));
      if (!target || !isOurs(target, baseURL)) continue;
      const to = `${target.pathname}${target.search}`;
      if (page.links.includes(href) && to !== path) crawled.linked.add(to);
      if (target.hash) anchors.push({ from: path, to, id: decodeURIComponent(target.hash.slice(1)) });
      if (!statuses.has(to) && !left.includes(to)) left.push(to);
    }
  };
  for (let path = left.shift(); path; path = left.shift()) {
    if (crawled.pages.size > MOST_PAGES) throw new Error(`More than ${MOST_PAGES} pages, the last ${path}.`);
    if (!statuses.has(path)) await visit(path);
  }
  crawled.broken = [
    ...[...statuses].filter(([, status]) => status >= 400).map(([path, status]) => `${path} is ${status}`),
    ...anchors
      .filter(({ to, id }) => crawled.pages.get(to)?.ids.has(id) === false)
      .map(({ from, to, id }) => `${from} links to ${to}#${id}, which is not there`),
  ];
  return crawled;
}

/** The pages name themselves by APP_URL, which a tester may have served at another port of this machine. */
function isOurs(target: URL, baseURL: string): boolean {
  return target.origin === new URL(baseURL).origin;
}
