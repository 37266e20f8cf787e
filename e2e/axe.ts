import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** What axe finds, one line a place. A mail's own frame is left out: it runs no script, and mails have their own test. */
export async function violations(page: Page, leftOut: string[] = []): Promise<string[]> {
  const off = Object.fromEntries(leftOut.map((rule) => [rule, { enabled: false }]));
  // Naming what passes costs more than checking it.
  const axe = new AxeBuilder({ page }).exclude("iframe").options({ resultTypes: ["violations"], rules: off });
  const { violations: found } = await axe.analyze();
  return found.flatMap((it) => it.nodes.map((node) => `${it.id}: ${node.target.join(" ")} ${node.failureSummary}`));
}

export async function pixelsTooWide(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
