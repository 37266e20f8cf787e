import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { parseDocument as parseXml } from "htmlparser2";
import { expect, onTestFinished, test, vi } from "vitest";
import { listSitePages } from "@/app/(site)/site-pages";
import { appUrl } from "@/lib/env";
import nextConfig from "@/next.config.mjs";
import * as feed from "./(site)/guides/feed.xml/route";
import * as llms from "./llms.txt/route";
import * as markdown from "./markdown/[...path]/route";
import robots from "./robots";
import * as security from "./security.txt/route";
import sitemap from "./sitemap";

const SITE = path.join(import.meta.dirname, "(site)");
const ask = (address: string) => new Request(`http://localhost:3000${address}`);
/** Pages that a visitor reaches only after doing something; they ask not to be indexed. */
const NOT_TO_BE_FOUND = ["/contact/sent", "/newsletter/confirm", "/newsletter/confirmed", "/newsletter/sent"];
const FROM_A_LIST = /^\/(guides|use-cases)\/[a-z0-9-]+$/;

test("the list of pages and the pages that are there are the same", () => {
  const there = readdirSync(SITE, { recursive: true, encoding: "utf8" })
    .filter((it) => path.basename(it) === "page.tsx" && !it.includes("["))
    .map((it) => `/${path.dirname(it)}`.replace("/.", "/"))
    .filter((it) => !NOT_TO_BE_FOUND.includes(it));
  const listed = listSitePages().map((it) => it.path);
  expect(listed.filter((it) => !FROM_A_LIST.test(it)).toSorted()).toEqual(there.toSorted());
  expect(new Set(listed).size, "each once").toBe(listed.length);
});

test("every page has a title and one sentence that a result of a search shows whole", () => {
  for (const { path: address, title, description } of listSitePages()) {
    expect(title.length, address).toBeLessThanOrEqual(60);
    expect(description.length, address).toBeGreaterThanOrEqual(30);
    expect(description.length, address).toBeLessThanOrEqual(170);
  }
});

test("the sitemap names every page at its one address, and robots.txt names the sitemap and closes private pages", () => {
  expect(sitemap().map((it) => it.url)).toEqual(listSitePages().map((it) => new URL(it.path, appUrl()).href));
  const { rules, sitemap: address } = robots();
  expect(address).toBe(`${appUrl()}/sitemap.xml`);
  expect([rules].flat()[0]?.disallow).toEqual(expect.arrayContaining(["/account", "/admin", "/intake"]));
});

test("a preview asks of everything it answers not to be indexed, and the site itself does not", async () => {
  const everywhere = async (place: string) => {
    vi.stubEnv("VERCEL_ENV", place);
    const rules = (await nextConfig.headers?.()) ?? [];
    return rules.filter((it) => it.source === "/:path*").flatMap((it) => it.headers);
  };
  onTestFinished(() => void vi.unstubAllEnvs());
  const asks = { key: "X-Robots-Tag", value: "noindex, nofollow" };
  expect(await everywhere("preview")).toContainEqual(asks);
  expect(await everywhere("production")).not.toContainEqual(asks);
});

test("security.txt runs out in the future, in less than a year, and says whom to write to", async () => {
  const answer = await security.GET(ask("/security.txt"));
  expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  const text = await answer.text();
  expect(text).toMatch(/^Contact: mailto:security@/m);
  const expires = Date.parse(/^Expires: (.+)$/m.exec(text)?.[1] ?? "");
  const days = (expires - Date.now()) / 86_400_000;
  expect(days).toBeGreaterThan(30);
  expect(days).toBeLessThan(365);
});

test("the feed has every guide with its address and the day it was changed", async () => {
  const answer = await feed.GET(ask("/guides/feed.xml"));
  expect(answer.headers.get("content-type")).toBe("application/rss+xml; charset=utf-8");
  const text = await answer.text();
  parseXml(text, { xmlMode: true });
  const guides = listSitePages().filter((it) => it.kind === "guide");
  expect(text.match(/<item>/g)).toHaveLength(guides.length);
  for (const guide of guides) expect(text).toContain(`<link>${appUrl()}${guide.path}</link>`);
  for (const [, day] of text.matchAll(/<pubDate>(.*?)<\/pubDate>/g)) expect(Date.parse(day ?? "")).not.toBeNaN();
});

test("llms.txt leads to every page", async () => {
  const text = await (await llms.GET(ask("/llms.txt"))).text();
  expect(text).toMatch(/^# Levqor\n\n> /);
  for (const page of listSitePages()) {
    expect(text).toContain(`](${new URL(page.source ? `${page.path}.md` : page.path, appUrl()).href}): `);
  }
});

test("every document is text too, its figures filled in and nothing in it that is for the search alone", async () => {
  const shown = listSitePages().filter((it) => it.source);
  expect(shown.length).toBeGreaterThan(15);
  for (const { path: address, title } of [...shown, { path: "/pricing", title: "" }]) {
    const answer = await markdown.GET(ask(`/markdown${address}`), {
      params: Promise.resolve({ path: address.slice(1).split("/") }),
    });
    expect([answer.status, answer.headers.get("content-type")], address).toEqual([200, "text/markdown; charset=utf-8"]);
    const text = await answer.text();
    expect(text.startsWith(`# ${title}`), address).toBe(true);
    expect(text, address).not.toMatch(/\{\{|<!--/);
    expect(text.length, address).toBeGreaterThan(200);
  }
  const other = await markdown.GET(ask("/markdown/contact"), { params: Promise.resolve({ path: ["contact"] }) });
  expect(other.status).toBe(404);
});

test("every page that is found has a picture of its own for previews", () => {
  for (const { path: address } of listSitePages()) {
    const folder = FROM_A_LIST.test(address) ? `${path.posix.dirname(address)}/[slug]` : address;
    expect(existsSync(path.join(SITE, folder, "opengraph-image.tsx")), address).toBe(true);
  }
});
