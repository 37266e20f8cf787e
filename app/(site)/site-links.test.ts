import { expect, test } from "vitest";
import { FOOTER_LINKS, HEADER_LINKS } from "@/components/layout/site-links";
import { listSitePages } from "./site-pages";

/** Reached through the page that lists them. */
const FROM_A_LIST = /^\/(guides|use-cases)\//;

test("the footer leads to every page once, and the header to pages that there are", () => {
  const paths = listSitePages().map((it) => it.path);
  const footer = Object.values(FOOTER_LINKS).flatMap((links) => links.map(([path]) => path));
  expect(footer.toSorted()).toEqual(paths.filter((it) => !FROM_A_LIST.test(it)).toSorted());
  for (const [path] of HEADER_LINKS) expect(paths).toContain(path);
});
