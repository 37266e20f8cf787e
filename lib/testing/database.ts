import pg from "pg";
import { TEMPLATE_DATABASE } from "@/lib/testing/global-setup";

/**
 * Copies the migrated template into a database of its own and gives its address. Takes about 50 ms. It is not
 * dropped: it goes with the run's Postgres.
 */
export async function createDatabase(postgresUrl: string): Promise<string> {
  const name = `test_${crypto.randomUUID().replaceAll("-", "")}`;
  const admin = new pg.Client({ connectionString: postgresUrl });
  await admin.connect();
  try {
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE_DATABASE} STRATEGY file_copy`);
  } finally {
    await admin.end();
  }
  const url = new URL(postgresUrl);
  url.pathname = `/${name}`;
  return url.href;
}
