import type { Page } from "@playwright/test";

/**
 * Words that stick out of the box they stand in: cut by what hides its overflow, or over the edge of a bordered box. What
 * scrolls holds any length.
 */
export async function wordsCutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const hides = (overflow: string) => overflow === "hidden" || overflow === "clip";
    const isBox = (style: CSSStyleDeclaration) =>
      hides(style.overflowX) ||
      (Number.parseFloat(style.borderLeftWidth) > 0 && Number.parseFloat(style.borderRightWidth) > 0);
    const boxOf = (start: Element): Element | null => {
      for (let it: Element | null = start; it && it !== document.body; it = it.parentElement) {
        const style = getComputedStyle(it);
        if (["auto", "scroll"].includes(style.overflowX)) return null;
        if (isBox(style)) return it;
      }
      return null;
    };
    const isSeen = (it: Element) =>
      it.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !it.closest(".sr-only");

    const cut: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const parent = text.parentElement;
      const words = text.textContent?.trim();
      if (!words || !parent || !isSeen(parent)) continue;
      const box = boxOf(parent)?.getBoundingClientRect();
      // What is a pixel wide is there for screen readers alone.
      if (!box || box.width < 2) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const { left, right } = range.getBoundingClientRect();
      if (left < box.left - 1 || right > box.right + 1) cut.push(words.slice(0, 60));
    }
    return cut;
  });
}
