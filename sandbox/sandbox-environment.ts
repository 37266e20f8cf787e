import { existsSync } from "node:fs";
import path from "node:path";
import { loadSettings } from "./environment";
import { postgresUrl } from "./postgres";

const FOLDER = path.join(path.dirname(import.meta.dirname), ".sandbox");

/** What a command needs to reach the database of this checkout's sandbox; null where there is none. */
export async function sandboxEnvironment(): Promise<Record<string, string> | null> {
  if (!existsSync(path.join(FOLDER, "environment.json"))) return null;
  const { postgresPassword, ports, secrets } = await loadSettings(FOLDER);
  const DATABASE_URL = postgresUrl({ password: postgresPassword, port: ports.postgres }, "levqor");
  return { ...secrets, DATABASE_URL, APP_URL: "http://localhost:3000" };
}
