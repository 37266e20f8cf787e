import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": import.meta.dirname } },
  test: {
    include: ["{lib,app,components,sandbox,scripts,prisma}/**/*.test.{ts,tsx}", "*.test.ts"],
    globalSetup: "lib/testing/global-setup.ts",
    setupFiles: "lib/testing/setup.ts",
    testTimeout: 60_000,
    hookTimeout: 120_000,
    restoreMocks: true,
    // Two: the machines this must run on have two cores, and the storm test starts servers of its own.
    maxWorkers: 2,
  },
});
