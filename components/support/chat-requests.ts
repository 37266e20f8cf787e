import type { Citation, Sentence } from "@/lib/support/answer";
import type { ConversationState } from "@/lib/support/conversation";
import type { ChatAnswer, KeptConversation } from "./chat-state";
import { eventReader, type ServerEvent } from "./event-reader";
import { CutAnswer, RefusedRequest } from "./trouble";

/** Which route answers: `private` where the page belongs to a signed-in customer. */
export type Door = "public" | "private";

export type OnPart = {
  onCitation(index: number, citation: Citation): void;
  onSentence(sentence: Sentence): void;
};

/** A line that says nothing for this long is dead; an answer comes within 12 s, and until then the server says so. */
const SILENCE_MS = 20_000;

/** Asks and reads the answer sentence by sentence. */
export async function postQuestion(
  { door, message, conversationId }: { door: Door; message: string; conversationId: string | null },
  onPart: OnPart,
): Promise<ChatAnswer> {
  const watch = watchSilence();
  try {
    const response = await fetch(`/api/support/${door}`, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "text/event-stream" },
      body: JSON.stringify({ message, ...(conversationId ? { conversationId } : {}) }),
      signal: watch.signal,
    });
    await requireOk(response);
    if (!isStream(response)) return (await response.json()) as ChatAnswer;
    return await readAnswer(response, onPart, watch.heard);
  } catch (error) {
    throw watch.signal.aborted ? new CutAnswer("the stream fell silent") : error;
  } finally {
    watch.end();
  }
}

async function readAnswer(response: Response, onPart: OnPart, heard: () => void): Promise<ChatAnswer> {
  const pieces = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const read = eventReader();
  let answer: ChatAnswer | null = null;
  for (let piece = await pieces?.read(); piece && !piece.done; piece = await pieces?.read()) {
    heard();
    for (const event of read(piece.value)) answer = takeEvent(event, onPart) ?? answer;
  }
  if (!answer) throw new CutAnswer("the stream ended early");
  return answer;
}

function takeEvent({ name, data }: ServerEvent, { onCitation, onSentence }: OnPart): ChatAnswer | null {
  if (name === "citation") {
    const { index, ...citation } = JSON.parse(data) as Citation & { index: number };
    onCitation(index, citation);
  }
  if (name === "sentence") onSentence(JSON.parse(data) as Sentence);
  if (name === "error") {
    const { detail } = JSON.parse(data) as { detail: string };
    throw new RefusedRequest(503, detail, null);
  }
  return name === "done" ? (JSON.parse(data) as ChatAnswer) : null;
}

/** The conversation, or what was said in it after a message. Its id goes in a header: addresses are logged. */
export async function getConversation(conversationId: string, after: string | null): Promise<KeptConversation> {
  const query = after ? `?after=${encodeURIComponent(after)}` : "";
  const headers = { "X-Conversation-Id": conversationId };
  const signal = AbortSignal.timeout(SILENCE_MS);
  const response = await fetch(`/api/support/conversation${query}`, { headers, cache: "no-store", signal });
  await requireOk(response);
  return (await response.json()) as KeptConversation;
}

export type PersonCall = { email: string; name?: string; message: string; conversationId?: string };

/** Opens a ticket. */
export async function callPerson(call: PersonCall): Promise<{ ticketId: string; conversationId?: string }> {
  const response = await postJson("/api/support/escalate", call);
  return (await response.json()) as { ticketId: string; conversationId?: string };
}

export async function reopenTicket(conversationId: string): Promise<{ ticketId: string; state: ConversationState }> {
  const response = await postJson("/api/support/reopen", { conversationId });
  return (await response.json()) as { ticketId: string; state: ConversationState };
}

async function postJson(path: string, body: object): Promise<Response> {
  const response = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(SILENCE_MS),
  });
  await requireOk(response);
  return response;
}

async function requireOk(response: Response): Promise<void> {
  if (response.ok) return;
  const retryAfter = Number(response.headers.get("retry-after")) || null;
  const isProblem = response.headers.get("content-type")?.includes("problem+json");
  const { detail, errors } = (isProblem ? await response.json() : {}) as {
    detail?: string;
    errors?: { path: string; message: string }[];
  };
  throw new RefusedRequest(response.status, detail ?? "Something failed on the way to us.", retryAfter, errors);
}

function isStream(response: Response): boolean {
  return response.headers.get("content-type")?.includes("text/event-stream") ?? false;
}

function watchSilence(): { signal: AbortSignal; heard(): void; end(): void } {
  const controller = new AbortController();
  const start = () => setTimeout(() => controller.abort(), SILENCE_MS);
  let timer = start();
  const end = () => clearTimeout(timer);
  const heard = () => {
    end();
    timer = start();
  };
  return { signal: controller.signal, end, heard };
}
