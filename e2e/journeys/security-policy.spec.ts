import { expect, test } from "../fixtures";

const BREACHES = {
  "an inline handler": () => {
    document.body.setAttribute("onclick", "document.title = 'taken over'");
    document.body.click();
  },
  // In a timer, because what Playwright evaluates itself stands outside the policy.
  "code made of text": () => {
    // biome-ignore lint/security/noGlobalEval: the test is that the browser refuses it
    setTimeout(() => window.eval("document.title = 'taken over'"), 0);
  },
  "a picture from elsewhere": () => {
    const image = new Image();
    image.src = "http://127.0.0.1:9/pixel.png";
    document.body.append(image);
  },
};

for (const address of ["/pricing", "/sandbox"]) {
  for (const [what, breach] of Object.entries(BREACHES)) {
    test(`${what} is refused on ${address}, and the run notices`, async ({ page, browserErrors }) => {
      await page.goto(address);
      expect(browserErrors, "before").toEqual([]);
      await page.evaluate(breach);
      await expect.poll(() => browserErrors.filter((it) => it.startsWith("CSP violation:")).length).toBe(1);
      await expect(page).not.toHaveTitle("taken over");
      // Seen; without this line the fixture fails the test.
      browserErrors.length = 0;
    });
  }
}
