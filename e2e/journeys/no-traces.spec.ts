import { expect, test } from "../fixtures";
import { PUBLIC_PAGES } from "../site-pages";

test.use({ expectedErrors: /status of 404/ });

test("visiting every public page leaves no cookie and nothing in the browser's storage", async ({
  page,
  context,
  request,
}) => {
  // Each page is given the time its scripts take to come to rest.
  test.setTimeout(240_000);
  for (const { name, open } of PUBLIC_PAGES) {
    const answer = await page.goto(await open(request), { waitUntil: "networkidle" });
    expect(await answer?.headerValue("set-cookie"), name).toBeNull();
    const kept = await page.evaluate(async () => ({
      cookie: document.cookie,
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    }));
    expect(kept, name).toEqual({ cookie: "", local: 0, session: 0, databases: 0, caches: 0, workers: 0 });
  }
  expect(await context.cookies()).toEqual([]);
});
