import pg from "pg";
import { connectionOf } from "./adapter.mjs";

/** Postgres' error codes in Prisma's own, which the CLI turns into sentences. P1001: the server cannot be reached. */
const PRISMA_CODES = { "28P01": "P1000", "3D000": "P1003", "42P04": "P1009", 42501: "P1010" };

/**
 * The engine's second job: `can-connect-to-database`, `create-database`, `drop-database`.
 * @param {string} command @param {string} url
 * @returns {Promise<number>} the exit code the CLI expects
 */
export async function runDatabaseCommand(command, url) {
  const connection = connectionOf(url);
  const name = pg.escapeIdentifier(connection.database);
  const statements = { "create-database": `CREATE DATABASE ${name}`, "drop-database": `DROP DATABASE ${name}` };
  const statement = statements[command];
  // A database can neither be made nor dropped from within itself.
  const client = new pg.Client(statement ? { ...connection, database: "postgres" } : connection);
  try {
    await client.connect();
    if (statement) await client.query(statement);
    await client.end();
    return 0;
  } catch (error) {
    reportToCli(error);
    return 1;
  }
}

/** The CLI reads the engine's log lines and takes the error code from them. */
function reportToCli(error) {
  const fields = {
    message: String(error.message || error.code),
    is_panic: false,
    error_code: PRISMA_CODES[error.code] ?? "P1001",
  };
  const line = { level: "ERROR", timestamp: new Date().toISOString(), target: "schema_engine::logger", fields };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}
