import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

/** What can be sent without Next: a file of the build, the headers that go with it, and how it is told from an older one. */
export type Built = { file: string; headers: Readonly<Record<string, string>>; etag: string; isPage: boolean };

const PRERENDERED = z.object({
  routes: z.record(
    z.string(),
    z.object({
      dataRoute: z.string().nullable(),
      initialRevalidateSeconds: z.union([z.number(), z.literal(false)]),
      initialStatus: z.number().optional(),
      initialHeaders: z.record(z.string(), z.string()).optional(),
    }),
  ),
});
const ROUTES = z.object({
  headers: z.array(z.object({ regex: z.string(), headers: z.array(z.object({ key: z.string(), value: z.string() })) })),
  rsc: z.object({ varyHeader: z.string() }),
});
const FUNCTIONS = z.object({
  functions: z.record(
    z.string(),
    z.object({ matchers: z.array(z.object({ regexp: z.string() })).default([]) }).loose(),
  ),
});

const ASSETS = { ".js": "application/javascript; charset=UTF-8", ".css": "text/css; charset=UTF-8" } as const;
const YEAR_SECONDS = 31_536_000;

/**
 * The pages and assets of a finished build that scripts/compress-pages.ts compressed, by their addresses. The headers are
 * those that Next sends with them, read from the build's own manifests. Pages that proxy.ts looks at are left to Next.
 */
export function builtPages(distDir: string): Map<string, Built> {
  const read = (file: string): unknown => JSON.parse(readFileSync(path.join(distDir, file), "utf8"));
  const { headers: rules, rsc } = ROUTES.parse(read("routes-manifest.json"));
  const { functions } = FUNCTIONS.parse(read("server/functions-config-manifest.json"));
  const proxied = Object.values(functions).flatMap((it) => it.matchers.map(({ regexp }) => new RegExp(regexp)));
  const headersOf = (address: string) =>
    Object.fromEntries(
      rules
        .filter((it) => new RegExp(it.regex).test(address))
        .flatMap((it) => it.headers.map(({ key, value }) => [key.toLowerCase(), value])),
    );
  const built = new Map<string, Built>();
  for (const [address, route] of Object.entries(PRERENDERED.parse(read("prerender-manifest.json")).routes)) {
    const file = path.join(distDir, "server", "app", `${address === "/" ? "index" : address.slice(1)}.html`);
    const isFixed = route.initialRevalidateSeconds === false && (route.initialStatus ?? 200) === 200;
    if (!route.dataRoute || !isFixed || address.startsWith("/_") || !existsSync(`${file}.br`)) continue;
    if (proxied.some((it) => it.test(address))) continue;
    const headers = {
      ...headersOf(address),
      ...withoutNextsOwn(route.initialHeaders ?? {}),
      "content-type": "text/html; charset=utf-8",
      "cache-control": `s-maxage=${YEAR_SECONDS}`,
      vary: `${rsc.varyHeader}, Accept-Encoding`,
    };
    built.set(address, { file, headers, etag: etagOf(file), isPage: true });
  }
  for (const [address, file, type] of assets(distDir)) {
    const headers = {
      ...headersOf(address),
      "content-type": type,
      "cache-control": `public, max-age=${YEAR_SECONDS}, immutable`,
      "accept-ranges": "bytes",
      "last-modified": statSync(file).mtime.toUTCString(),
      vary: "Accept-Encoding",
    };
    built.set(address, { file, headers, etag: etagOf(file), isPage: false });
  }
  return built;
}

/** What Next tells its own router and caches is of no use to a browser that asked for the page. */
function withoutNextsOwn(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith("x-next")));
}

function assets(distDir: string): [address: string, file: string, type: string][] {
  const folder = path.join(distDir, "static");
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }) : [];
  return files.flatMap((name): [string, string, string][] => {
    const type = Object.entries(ASSETS).find(([ending]) => name.endsWith(ending))?.[1];
    const file = path.join(folder, name);
    if (!type || !existsSync(`${file}.br`)) return [];
    return [[`/_next/static/${name.split(path.sep).map(encodeURIComponent).join("/")}`, file, type]];
  });
}

/** Weak, as the same page goes out in three encodings; as Node's static servers make it, of size and time. */
function etagOf(file: string): string {
  const { size, mtime } = statSync(file);
  return `W/"${size.toString(16)}-${mtime.getTime().toString(16)}"`;
}
