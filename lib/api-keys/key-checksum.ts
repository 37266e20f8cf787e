import { crc32 } from "node:zlib";

/** Tells a mistyped or cut key from a whole one, without asking the database. It proves nothing. */
export function keyChecksum(body: string): string {
  return crc32(body).toString(16).padStart(8, "0");
}
