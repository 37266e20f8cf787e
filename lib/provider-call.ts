import { ConnectorFailure, type FailureKind } from "@/lib/connector-failure";
import { readLimited } from "@/lib/read-limited";

/**
 * The way every provider's SDK goes out: one attempt, no redirect that would carry a token elsewhere, 1 MB, the
 * caller's signal, and failures named before the SDK wraps, logs or repeats them.
 */
export type ProviderFetch = (url: string | URL | Request, init?: RequestInit) => Promise<Response>;

/** What a provider's answer says in its own words. */
export type Said = { code?: string; message?: string; kind?: FailureKind; retryAfterMs?: number };

export type ProviderRules = {
  title: string;
  /** The provider's address, as the environment or its documentation gives it. */
  base: string;
  /** Other hosts of the provider that an answer may name, https only. They never see our token. */
  siblings?: RegExp;
  /** Reads the provider's own words out of an answer that is no success. `kind` there wins over the status. */
  explain?: (answer: { status: number; url: URL; body: unknown }) => Said;
  /** Whether this address answers in JSON. All do by default. */
  isJson?: (url: URL) => boolean;
};

/**
 * Gives `work` a `fetch` to hand to an SDK, and ends with the first failure that it meets: an SDK that repeats or waits
 * on its own is left behind, and whatever it still tries reaches nobody. Throws `ConnectorFailure`.
 */
export async function callProvider<T>(
  rules: ProviderRules,
  signal: AbortSignal,
  work: (fetch: ProviderFetch) => Promise<T>,
): Promise<T> {
  let failure: ConnectorFailure | undefined;
  const failed = Promise.withResolvers<never>();
  const fetchOnce: ProviderFetch = async (given, init) => {
    if (failure) throw failure;
    try {
      return await request(rules, signal, given, init);
    } catch (error) {
      failure ??= error instanceof ConnectorFailure ? error : describeBroken(rules, signal, error);
      failed.reject(failure);
      throw failure;
    }
  };
  // Both may reject; the one that comes second is already told by the first.
  failed.promise.catch((error: unknown) => error);
  const working = work(fetchOnce);
  working.catch((error: unknown) => error);
  return Promise.race([working, failed.promise]);
}

async function request(
  rules: ProviderRules,
  signal: AbortSignal,
  given: string | URL | Request,
  init: RequestInit = {},
): Promise<Response> {
  const url = new URL(given instanceof Request ? given.url : given);
  const headers = new Headers(init.headers);
  if (url.origin !== new URL(rules.base).origin) {
    if (url.protocol !== "https:" || !rules.siblings?.test(url.hostname)) {
      throw new ConnectorFailure("unavailable", `${rules.title} named an address that is not its own.`, {
        code: "strange_address",
      });
    }
    headers.delete("authorization");
  }
  const { method, body } = init;
  const response = await fetch(url, { method, body, headers, redirect: "manual", signal, cache: "no-store" });
  const bytes = await readLimited(response);
  if (bytes === null) {
    throw new ConnectorFailure("unavailable", `${rules.title} answered with more than 1 MB.`, { code: "too_large" });
  }
  const text = bytes.toString("utf8");
  const parsed = parse(text);
  if (!response.ok) throw describeRefusal(rules, response, url, parsed);
  if (parsed === undefined && (rules.isJson?.(url) ?? true)) throw unreadable(rules);
  // Already unpacked and read: what the SDK gets is the bytes, without what described their transport.
  const kept = new Headers(response.headers);
  for (const name of ["content-encoding", "content-length", "transfer-encoding"]) kept.delete(name);
  return new Response(response.status === 204 ? null : text, { status: response.status, headers: kept });
}

/** An answer that is not what its provider promises. For what an SDK lets through, too. */
export function unreadable({ title }: Pick<ProviderRules, "title">): ConnectorFailure {
  return new ConnectorFailure("unavailable", `${title} answered with something that cannot be read.`, {
    code: "unreadable",
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function describeRefusal(rules: ProviderRules, response: Response, url: URL, body: unknown): ConnectorFailure {
  const { status } = response;
  const said = body === undefined ? {} : (rules.explain?.({ status, url, body }) ?? {});
  const kind = said.kind ?? kindOf(status);
  const words = said.message ? `: ${said.message.slice(0, 300)}` : ".";
  const retryAfterMs = kind === "rate_limited" ? (said.retryAfterMs ?? readRetryAfter(response.headers)) : undefined;
  const ours = kind === "rate_limited" ? kind : `http_${status}`;
  const code = said.code && /^[\w.-]{1,80}$/.test(said.code) ? said.code : ours;
  return new ConnectorFailure(kind, `${rules.title} ${VERB[kind]} (${status})${words}`, { code, retryAfterMs });
}

const VERB: Record<FailureKind, string> = {
  credential: "does not accept our credential",
  rate_limited: "asks us to wait",
  refused: "refused",
  unavailable: "failed",
  timeout: "did not answer in time",
  invalid: "refused",
};

function kindOf(status: number): FailureKind {
  if (status === 401 || status === 403) return "credential";
  if (status === 429) return "rate_limited";
  if (status === 408 || status >= 500 || status < 400) return "unavailable";
  return "refused";
}

/** RFC 9110: seconds, or a date. Undefined when it says neither; never longer than a day. */
export function readRetryAfter(headers: Headers): number | undefined {
  const given = headers.get("retry-after")?.trim();
  if (!given) return undefined;
  const ms = /^\d+(\.\d+)?$/.test(given) ? Number(given) * 1_000 : Date.parse(given) - Date.now();
  return Number.isFinite(ms) ? Math.min(86_400_000, Math.max(0, Math.ceil(ms))) : undefined;
}

function describeBroken({ title }: ProviderRules, signal: AbortSignal, cause: unknown): ConnectorFailure {
  if (signal.aborted) return new ConnectorFailure("timeout", `${title} did not answer in time.`, { cause });
  return new ConnectorFailure("unavailable", `${title} could not be reached, or broke off.`, {
    code: "network",
    cause,
  });
}
