import { existsSync, readdirSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** One step below the most: the last one takes three times as long and saves next to nothing. */
const BROTLI_LEVEL = 10;
const AT_ONCE = 4;
const FOLDERS = { [path.join("server", "app")]: /\.html$/, static: /\.(js|css)$/ };

/**
 * Writes `.br` and `.gz` beside every static page, script and style sheet of a finished build, for page-door.ts to send.
 * Returns how many files there were.
 */
export async function compressPages(distDir: string): Promise<number> {
  const files = Object.entries(FOLDERS).flatMap(([name, pattern]) => {
    const folder = path.join(distDir, name);
    if (!existsSync(folder)) return [];
    const all = readdirSync(folder, { recursive: true, encoding: "utf8" });
    return all.filter((file) => pattern.test(file)).map((file) => path.join(folder, file));
  });
  const left = [...files];
  const lane = async () => {
    for (let file = left.pop(); file; file = left.pop()) await compress(file);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return files.length;
}

async function compress(file: string): Promise<void> {
  const bytes = await readFile(file);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: BROTLI_LEVEL,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  };
  await writeFile(`${file}.br`, await promisify(brotliCompress)(bytes, { params }));
  await writeFile(`${file}.gz`, await promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }));
}
