import { test as base, expect } from "@playwright/test";

type Fixtures = {
  /** Console messages a test expects, such as the browser's note on a 404 it asks for. */
  expectedErrors: RegExp | null;
  /** What went wrong in the browser so far: violations of the security policy, console errors, exceptions. */
  browserErrors: string[];
};

/**
 * Playwright's `test`, which also fails on any violation of the content security policy, any error in a page's console
 * and any exception in its scripts, on every page the test opens.
 */
export const test = base.extend<Fixtures>({
  expectedErrors: [null, { option: true }],
  browserErrors: [
    async ({ context, expectedErrors }, use) => {
      const errors: string[] = [];
      // The console tells of most violations; the event tells of those that only report.
      await context.addInitScript(() => {
        document.addEventListener("securitypolicyviolation", (event) => {
          console.error(
            `CSP violation: ${event.violatedDirective} blocked ${event.blockedURI} in ${event.documentURI}`,
          );
        });
      });
      context.on("console", (message) => {
        if (message.type() === "error") errors.push(`${message.text()} (${message.location().url})`);
      });
      context.on("weberror", (error) => errors.push(String(error.error())));
      await use(errors);
      const unexpected = errors.filter((error) => !expectedErrors?.test(error));
      expect(unexpected, "errors in the browser's console").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
