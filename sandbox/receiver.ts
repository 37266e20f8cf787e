import { header, type Incoming, listen } from "./http-server";

export type Received = { body: string; signature: string };

/** A webhook receiver for tests: keeps what came and answers with what `status` says. */
export async function startReceiver(status: (count: number) => number = () => 200) {
  const received: Received[] = [];
  const server = await listen(0, async (incoming: Incoming) => {
    received.push({ body: incoming.body, signature: header(incoming, "stripe-signature") ?? "" });
    return { status: status(received.length), body: "" };
  });
  return { received, url: `${server.origin}/hook`, close: server.close };
}
