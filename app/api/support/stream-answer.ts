import { describeProblem, problem } from "@/lib/problem";
import { type Asked, askSupport, type Spoken } from "@/lib/support/ask-support";

type Question = Omit<Asked, "onKept" | "onSentence" | "signal"> & { gone: AbortSignal; requestId: string };
type Send = (event: string, data: object) => void;

/** Proxies and browsers give up on a line that says nothing. */
const HEARTBEAT_MS = 3_000;

/**
 * An answer as server-sent events: each citation once before the sentence that needs it, each sentence as soon as it is
 * verified, and last the whole answer (`done`), or what failed (`error`). What is refused before the words are kept is
 * thrown, and answered with its own status. A reader who leaves stops the model.
 */
export async function streamAnswer({ gone, requestId, ...asked }: Question): Promise<Response> {
  const { body, write, close, left } = openStream();
  const send: Send = (event, data) => write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  const kept = Promise.withResolvers<void>();
  const signal = AbortSignal.any([left, gone]);
  const answered = askSupport({ ...asked, signal, onKept: kept.resolve, onSentence: sentenceTeller(send) });
  await Promise.race([kept.promise, answered]);
  const beat = setInterval(() => write(": still here\n\n"), HEARTBEAT_MS);
  void finish(answered, send, requestId).finally(() => {
    clearInterval(beat);
    close();
  });
  return new Response(body, {
    headers: {
      "Content-Type": "text/event-stream; charset=utf-8",
      // no-transform: compression would hold the events back until the answer is whole.
      "Cache-Control": "no-store, no-transform",
      "X-Accel-Buffering": "no",
    },
  });
}

async function finish(answered: Promise<Spoken>, send: Send, requestId: string): Promise<void> {
  try {
    send("done", await answered);
  } catch (error) {
    const { title, detail } = await problem(describeProblem(error, requestId)).json();
    send("error", { title, detail });
  }
}

function sentenceTeller(send: Send): NonNullable<Asked["onSentence"]> {
  const told = new Set<number>();
  return (sentence, newCitations) => {
    const fresh = sentence.citations.filter((it) => !told.has(it));
    for (const [at, citation] of newCitations.entries()) {
      const index = fresh[at] ?? told.size;
      told.add(index);
      send("citation", { index, ...citation });
    }
    send("sentence", sentence);
  };
}

function openStream() {
  const leaving = new AbortController();
  const encoder = new TextEncoder();
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  const body = new ReadableStream<Uint8Array>({
    start: (it) => {
      controller = it;
    },
    cancel: () => leaving.abort(),
  });
  // Nobody hears what is written after the reader left.
  const write = (text: string) => {
    if (!leaving.signal.aborted) controller?.enqueue(encoder.encode(text));
  };
  const close = () => {
    if (!leaving.signal.aborted) controller?.close();
  };
  return { body, write, close, left: leaving.signal };
}
