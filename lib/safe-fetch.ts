import { lookup as resolveName } from "node:dns/promises";
import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { ConnectorFailure } from "@/lib/connector-failure";
import { isPublicAddress } from "@/lib/public-address";
import { ANSWER_LIMIT } from "@/lib/read-limited";
import { isOutsideOfSandbox, plainHost, requireSafeUrl } from "@/lib/safe-url";
import { unlessAborted } from "@/lib/unless-aborted";

export { requireSafeUrl } from "@/lib/safe-url";

/**
 * The one way out for addresses that customers give. The name is resolved once, every answer must be public, and the
 * connection is made to exactly those addresses: a name that changes its mind between the look and the connection
 * (DNS rebinding) changes nothing. No redirect is followed, no connection is kept, 10 s, 1 MB.
 */
export type SafeRequest = {
  method?: "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE";
  headers?: Record<string, string>;
  body?: string;
  signal?: AbortSignal;
  /** The only hosts, with a port where it is not 443. */
  allowHosts?: readonly string[];
  /** How names are resolved; the system's resolver unless told. */
  resolve?: (name: string) => Promise<ResolvedAddress[]>;
};

export type ResolvedAddress = { address: string; family: number };

/** `headers` are the few that say something about the answer; a redirect is an answer like any other. */
export type SafeResponse = { status: number; headers: Record<string, string>; body: string };

const TIME_LIMIT_MS = 10_000;
const KEPT_HEADERS =
  /^(content-type|content-language|date|etag|last-modified|link|retry-after|x-request-id|x?-?ratelimit-.*)$/;
/** Headers of the connection, which is ours. */
export const CONNECTION_HEADER =
  /^(host|connection|content-length|transfer-encoding|te|trailer|upgrade|expect|keep-alive|accept-encoding|proxy-.*)$/i;

/** Throws `AppError` `invalid` for an address or header that is refused on sight, `ConnectorFailure` for all that comes later. */
export async function safeFetch(given: string | URL, options: SafeRequest = {}): Promise<SafeResponse> {
  const url = requireSafeUrl(String(given), options.allowHosts);
  const limit = AbortSignal.timeout(TIME_LIMIT_MS);
  const signal = options.signal ? AbortSignal.any([options.signal, limit]) : limit;
  try {
    signal.throwIfAborted();
    const addresses = await unlessAborted(resolvePublic(url, options.resolve ?? resolveWithSystem), signal);
    return await exchange(url, addresses, { ...options, signal });
  } catch (error) {
    if (error instanceof ConnectorFailure) throw error;
    if (signal.aborted) {
      throw new ConnectorFailure("timeout", `${url.hostname} did not answer in time.`, { cause: error });
    }
    throw new ConnectorFailure("unavailable", `${url.hostname} could not be reached, or broke off.`, {
      code: "network",
      cause: error,
    });
  }
}

async function resolvePublic(url: URL, resolve: NonNullable<SafeRequest["resolve"]>): Promise<ResolvedAddress[]> {
  const host = plainHost(url);
  if (isOutsideOfSandbox(url))
    return [{ address: host === "localhost" ? "127.0.0.1" : host, family: host === "::1" ? 6 : 4 }];
  const addresses = isIP(host) ? [{ address: host, family: isIP(host) }] : await resolve(host);
  // One bad answer is enough: a name that also leads inside is not taken at its better half.
  if (addresses.length === 0 || !addresses.every((it) => isPublicAddress(it.address))) {
    throw new ConnectorFailure("refused", `${host} leads to a private or reserved address.`, {
      code: "private_address",
    });
  }
  return addresses;
}

async function resolveWithSystem(name: string): Promise<ResolvedAddress[]> {
  return resolveName(name, { all: true, verbatim: true });
}

async function exchange(
  url: URL,
  addresses: ResolvedAddress[],
  { method = "GET", headers = {}, body, signal }: SafeRequest,
): Promise<SafeResponse> {
  const pinned: LookupFunction = (_name, options, callback) => {
    const [first] = addresses;
    if (options.all) callback(null, addresses);
    else callback(null, first?.address ?? "", first?.family);
  };
  const own = Object.entries(headers).filter(([name]) => !CONNECTION_HEADER.test(name));
  const content = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
  const request = (url.protocol === "https:" ? requestHttps : requestHttp)({
    ...{ method, signal, agent: false, lookup: pinned },
    hostname: addresses.length === 1 && isIP(plainHost(url)) ? (addresses[0]?.address ?? "") : plainHost(url),
    port: url.port || (url.protocol === "https:" ? 443 : 80),
    path: `${url.pathname}${url.search}`,
    headers: {
      "user-agent": "Levqor",
      ...Object.fromEntries(own),
      ...content,
      ...{ host: url.host, "accept-encoding": "identity", connection: "close" },
    },
  });
  const answered = Promise.withResolvers<IncomingMessage>();
  request.once("response", answered.resolve);
  request.on("error", answered.reject);
  request.end(body);
  const response = await answered.promise;
  const kept = Object.entries(response.headers).filter(([name]) => KEPT_HEADERS.test(name));
  return {
    status: response.statusCode ?? 0,
    headers: Object.fromEntries(kept.map(([name, value]) => [name, [value].flat().join(", ").slice(0, 1_000)])),
    body: await readText(response, url),
  };
}

async function readText(response: IncomingMessage, url: URL): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  // Leaving the loop early destroys the connection.
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > ANSWER_LIMIT) {
      throw new ConnectorFailure("unavailable", `${url.hostname} answered with more than 1 MB.`, { code: "too_large" });
    }
    chunks.push(chunk);
  }
  const encoding = response.headers["content-encoding"];
  if (size > 0 && encoding && encoding !== "identity") {
    throw new ConnectorFailure("unavailable", `${url.hostname} answered packed, which we did not ask for.`, {
      code: "unreadable",
    });
  }
  return Buffer.concat(chunks, size).toString("utf8");
}
