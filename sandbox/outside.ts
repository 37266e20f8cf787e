import type { CallLog } from "./call-log";
import { listenAsProvider } from "./connector-server";
import type { Faults } from "./faults";
import { header, type Incoming, json, type Listening, type Outcome } from "./http-server";

const SHOWN_HEADERS = /^(content-type|idempotency-key|user-agent|webhook-(id|timestamp|signature))$/;

/**
 * Somebody else's server: a host that jobs may call and a place where callbacks end. It keeps what it gets and answers
 * 200, or with the status in `/status/{number}`; `/redirect` leads to itself.
 */
export async function startOutside(options: { port: number; log: CallLog; faults: Faults }): Promise<Listening> {
  const { port, log, faults } = options;
  const answer = (incoming: Incoming): Outcome => {
    const { method, path, body } = incoming;
    const shown = Object.keys(incoming.headers).filter((name) => SHOWN_HEADERS.test(name));
    const headers = Object.fromEntries(shown.map((name) => [name, header(incoming, name) ?? ""]));
    log.add("outside", `${method} ${path}`, { body, ...headers });
    const status = Number(/^\/status\/([2345]\d\d)$/.exec(path)?.[1] ?? 200);
    if (path === "/redirect") return { status: 302, headers: { location: "/landed" }, body: "" };
    if (status === 204) return { status, body: "" };
    return json(status, { method, path, query: Object.fromEntries(incoming.url.searchParams), body });
  };
  const refuse = (status: 401 | 429 | 500) => json(status, { error: `${status} (sandbox fault)` });
  return listenAsProvider({ provider: "outside", port, faults, refuse, answer });
}
