import path from "node:path";
import type { Page } from "@playwright/test";

const FOLDER = path.join(path.dirname(import.meta.dirname), "docs", "tour");

/** With TOUR=1 in the environment, a picture for the walk through the product in docs/tour; nothing otherwise. */
export async function takePicture(page: Page, name: string): Promise<void> {
  if (process.env.TOUR !== "1") return;
  const former = page.viewportSize();
  await page.setViewportSize({ width: 1120, height: 780 });
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`), animations: "disabled", caret: "hide" });
  if (former) await page.setViewportSize(former);
}
