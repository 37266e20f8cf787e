import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "@playwright/test";

export const SCREEN_SIZE = { width: 688, height: 430 };
export type ScreenName = "paid" | "intake" | "building" | "handed-over";
type Scheme = "light" | "dark";

/** The column's empty margin on its left, and the air above. */
const MARGIN = 31;
const AIR = 18;
const QUALITY = 0.6;

export function screenFile(name: ScreenName, scheme: Scheme): string {
  return path.join(path.dirname(import.meta.dirname), "public", "screens", `${name}-${scheme}.webp`);
}

/**
 * With TOUR=1 in the environment, a picture for the public pages: the product's column from `at` downwards, as WebP.
 * Nothing otherwise.
 */
export async function takeScreen(page: Page, name: ScreenName, scheme: Scheme, at: string): Promise<void> {
  if (process.env.TOUR !== "1") return;
  const former = page.viewportSize();
  await page.setViewportSize({ width: 1120, height: 1_600 });
  await page.evaluate(() => scrollTo(0, 0));
  const { x, y } = (await page.locator(at).first().boundingBox()) ?? { x: 0, y: 0 };
  const clip = { x: Math.round(x) - MARGIN, y: Math.round(y) - AIR, ...SCREEN_SIZE };
  const png = await page.screenshot({ clip, animations: "disabled", caret: "hide" });
  await writeFile(screenFile(name, scheme), await asWebp(page, png));
  if (former) await page.setViewportSize(former);
}

/** The browser knows how to write the format, so nothing has to be installed for it. */
async function asWebp(page: Page, png: Buffer): Promise<Buffer> {
  const blank = await page.context().newPage();
  const bytes = await blank.evaluate(
    async ({ source, quality }) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
      canvas.getContext("2d")?.drawImage(image, 0, 0);
      const blob = await canvas.convertToBlob({ type: "image/webp", quality });
      return [...new Uint8Array(await blob.arrayBuffer())];
    },
    { source: `data:image/png;base64,${png.toString("base64")}`, quality: QUALITY },
  );
  await blank.close();
  return Buffer.from(bytes);
}
