import path from "node:path";
import { defineConfig } from "prisma/config";

// The CLI wants to download a native engine; ours speaks the same protocol (see prisma/schema-engine.mjs).
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.join(import.meta.dirname, "prisma", "schema-engine.mjs");

const url = process.env.DATABASE_URL;

export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
  // `prisma generate` and `next build` need no database, so none is demanded here.
  ...(url ? { datasource: { url } } : {}),
});
