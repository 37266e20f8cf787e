import { expect, test } from "../fixtures";
import { untilAlive } from "../until-alive";

test("the savings calculator follows what is typed and the package that is chosen", async ({ page }) => {
  await page.goto("/savings-calculator");
  await untilAlive(page);
  const result = page.getByRole("status");
  await page.getByLabel("Hours a week it takes").fill("6");
  await page.getByLabel("What an hour costs, in pounds").fill("30");
  await page.getByLabel("Share that runs by itself, in per cent").fill("50");
  await page.getByLabel("Package").selectOption({ label: "Starter, £99 once" });
  await expect(result).toContainText(/It saves a month\s*£390/);
  await expect(result).toContainText(/That is hours a month\s*13/);
  await expect(result).toContainText(/Paid for after\s*1.1 weeks/);
  await page.getByLabel("Hours a week it takes").fill("");
  await expect(result).toContainText(/Paid for after\s*Never/);
});

test("what is typed before the calculator's code is there counts as soon as it is", async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("/savings-calculator", { waitUntil: "domcontentloaded" });
  await page.getByLabel("Hours a week it takes").fill("6");
  await page.getByLabel("What an hour costs, in pounds").fill("30");
  await page.getByLabel("Share that runs by itself, in per cent").fill("50");
  release();
  await expect(page.getByRole("status")).toContainText(/It saves a month\s*£390/);
});
