import { setTimeout as sleep } from "node:timers/promises";
import { type FaultName, type Faults, type Provider, RETRY_AFTER_SECONDS } from "./faults";
import { Cut, type Incoming, type Listening, listen, type Outcome, type Reply } from "./http-server";

/** A refusal in the provider's own form, for the faults that every connector's provider can have. */
type Refuse = (status: 401 | 429 | 500) => Reply;

/** Listens as a provider of the connectors, and fails as it is told to. */
export async function listenAsProvider(options: {
  provider: Provider;
  port: number;
  faults: Faults;
  refuse: Refuse;
  answer: (incoming: Incoming) => Outcome | Promise<Outcome>;
}): Promise<Listening> {
  const { provider, port, faults, refuse, answer } = options;
  return listen(port, async (incoming) => {
    const fault = faults.take(provider);
    const failed = failureOf(fault, refuse);
    if (failed) return failed;
    const outcome = await answer(incoming);
    return fault === "acceptThenDrop" ? "drop" : outcome;
  });
}

/** How a request fails before it is looked at; null when it does not. */
export function failureOf(fault: FaultName, refuse: Refuse): Outcome | null {
  if (fault === "hang") return "hang";
  if (fault === "error500") return refuse(500);
  if (fault === "error401") return refuse(401);
  if (fault === "garbage") {
    return { status: 200, headers: { "content-type": "application/json" }, body: "<html><h1>502 Bad Gateway</h1>" };
  }
  if (fault === "cutStream") {
    return { status: 200, headers: { "content-type": "application/json" }, pieces: halfAnAnswer() };
  }
  if (fault !== "rateLimited") return null;
  const reply = refuse(429);
  return { ...reply, headers: { ...reply.headers, "retry-after": String(RETRY_AFTER_SECONDS) } };
}

async function* halfAnAnswer(): AsyncGenerator<string> {
  yield '{"ok": true, "resul';
  // What was written is on its way before the connection goes.
  await sleep(20);
  throw new Cut();
}

/** A body as JSON; null when it is none. */
export function readJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
