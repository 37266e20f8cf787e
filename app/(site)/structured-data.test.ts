import { expect, test } from "vitest";
import { appUrl } from "@/lib/env";
import { ADDONS, PACKAGES, PLANS } from "@/lib/pricing/catalog";
import { listSitePages } from "./site-pages";
import { structuredData } from "./structured-data";

const typesOf = (path: string) => structuredData(path).map((it) => it["@type"]);

test("each page says what it is and where it stands", () => {
  expect(typesOf("/")).toEqual(expect.arrayContaining(["Organization", "WebSite", "Product"]));
  expect(typesOf("/pricing")).toEqual(expect.arrayContaining(["Product", "BreadcrumbList"]));
  expect(typesOf("/faq")).toEqual(["FAQPage", "BreadcrumbList"]);
  expect(typesOf("/guides/first-automation")).toEqual(["Article", "BreadcrumbList"]);
  expect(typesOf("/privacy")).toEqual(["BreadcrumbList"]);
  for (const { path } of listSitePages()) expect(structuredData(path).length, path).toBeGreaterThan(0);
});

test("every offer has the price of the catalogue, in pounds, tax not included", () => {
  const offers = structuredData("/pricing").filter((it) => it["@type"] === "Product");
  const prices = offers.map(({ offers: offer }) => (offer as { price: string; priceCurrency: string }).price);
  const sold = [...PACKAGES.map((it) => it.amountCents), ...[...PLANS, ...ADDONS].map((it) => it.monthlyCents)];
  expect(prices).toEqual(sold.map((cents) => (cents / 100).toFixed(2)));
  expect(JSON.stringify(offers)).toContain('"priceCurrency":"GBP"');
  expect(JSON.stringify(offers)).not.toMatch(/rating|review/i);
});

test("questions come with their answers as bare words", () => {
  const [faq] = structuredData("/faq");
  const asked = faq?.mainEntity as { name: string; acceptedAnswer: { text: string } }[];
  expect(asked.length).toBeGreaterThan(20);
  for (const { name, acceptedAnswer } of asked) {
    expect(name).toMatch(/\?$/);
    expect(acceptedAnswer.text, name).not.toMatch(/\]\(|\*\*|\{\{/);
  }
});

test("a page below another is shown below it", () => {
  const crumbs = structuredData("/guides/first-automation").at(-1)?.itemListElement as { item: string }[];
  expect(crumbs.map((it) => it.item)).toEqual(
    ["/", "/guides", "/guides/first-automation"].map((path) => new URL(path, appUrl()).href),
  );
});
