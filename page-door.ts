import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { type Built, builtPages } from "./built-pages";

/** Answers a request and says true, or leaves it untouched and says false. */
type Door = (request: IncomingMessage, response: ServerResponse) => boolean;
type Encoding = keyof typeof ENDINGS;

const ENDINGS = { br: ".br", gzip: ".gz", identity: "" } as const;
const BY_SIZE: readonly Encoding[] = ["br", "gzip"];
/** Headers by which Next's own client asks for something else than the page, and a draft's reader for an unfinished one. */
const FOR_NEXT = /^(rsc|next-.*|x-next.*|x-prerender.*|x-matched.*|x-middleware.*)$/;
/** The query by which Next's own client asks for a part of a page. */
const PART = /(?:^|&)_rsc(?:=|&|$)/;
const DRAFT = "__prerender_bypass";

/**
 * The other hot path of a self-hosted server: a static page is sent as it was compressed after the build, where Next
 * would compress it for each visitor. Only what lies in the build's list is answered, a page also with a query, which
 * says where a visitor came from and changes nothing in it; parts of pages and all else are Next's. Nothing that a
 * visitor writes becomes the name of a file.
 */
export function pageDoor(distDir: string): Door {
  const built = builtPages(distDir);
  const kept = new Map<string, Buffer>();
  const bytesOf = (file: string) => {
    const bytes = kept.get(file) ?? readFileSync(file);
    kept.set(file, bytes);
    return bytes;
  };
  return (request, response) => {
    const page = isPlain(request) ? findIn(built, request.url ?? "") : undefined;
    // A part of an asset, or whether it changed: Next knows how, and nobody asks for either often.
    if (!page || (!page.isPage && isConditional(request))) return false;
    send(page, request, response, bytesOf);
    return true;
  };
}

function findIn(built: Map<string, Built>, url: string): Built | undefined {
  const [address = "", query] = url.split("?", 2);
  const found = built.get(address);
  return query === undefined || (found?.isPage && !PART.test(query)) ? found : undefined;
}

function send(
  page: Built,
  request: IncomingMessage,
  response: ServerResponse,
  bytesOf: (file: string) => Buffer,
): void {
  const headers: Record<string, string> = { ...page.headers, etag: page.etag };
  if (matches(request.headers["if-none-match"], page.etag)) {
    const { "content-type": _, ...rest } = headers;
    response.writeHead(304, rest).end();
    return;
  }
  const encoding = BY_SIZE.find((it) => accepts(request.headers["accept-encoding"], it)) ?? "identity";
  const bytes = bytesOf(`${page.file}${ENDINGS[encoding]}`);
  response.writeHead(200, {
    ...headers,
    ...(encoding === "identity" ? {} : { "content-encoding": encoding }),
    "content-length": bytes.length,
  });
  if (request.method === "HEAD") response.end();
  else response.end(bytes);
}

function isPlain({ method, headers }: IncomingMessage): boolean {
  if (method !== "GET" && method !== "HEAD") return false;
  if (headers.cookie?.includes(DRAFT)) return false;
  return !Object.keys(headers).some((name) => FOR_NEXT.test(name));
}

function isConditional({ headers }: IncomingMessage): boolean {
  return Boolean(headers.range || headers["if-none-match"] || headers["if-modified-since"]);
}

/** Whether one of the tags a visitor holds is ours; weak and strong are alike here. */
function matches(held: string | undefined, etag: string): boolean {
  if (!held) return false;
  const plain = (tag: string) => tag.trim().replace(/^W\//, "");
  return held.trim() === "*" || held.split(",").some((it) => plain(it) === plain(etag));
}

/** RFC 9110: what is named with a weight above 0, or covered by a star that is; no header means as it is. */
function accepts(accepted: string | string[] | undefined, encoding: Encoding): boolean {
  const weights = new Map(
    [accepted ?? ""]
      .flat()
      .join(",")
      .split(",")
      .map((it): [string, number] => {
        const [name = "", ...parameters] = it.split(";").map((part) => part.trim().toLowerCase());
        const weight = parameters.find((part) => part.startsWith("q="))?.slice(2);
        return [name, weight === undefined ? 1 : Number(weight)];
      }),
  );
  return (weights.get(encoding) ?? weights.get("*") ?? 0) > 0;
}
