import { after } from "next/server";
import { runsInlineWorker } from "@/lib/env";
import { json } from "@/lib/http";
import { type Asked, askSupport } from "@/lib/support/ask-support";
import { deliverDue } from "@/start-up";
import { streamAnswer } from "./stream-answer";

const DELIVER_MS = 8_000;

type Question = Omit<Asked, "onKept" | "onSentence" | "signal"> & { request: Request; requestId: string };

/** Answers a question in the form its asker wants: whole, or as it comes. */
export async function answerChat({ request, requestId, ...asked }: Question): Promise<Response> {
  // Where no worker runs, the mails and alerts of a ticket are delivered from here.
  if (!runsInlineWorker()) after(() => deliverDue(DELIVER_MS));
  const wantsStream = (request.headers.get("accept") ?? "").toLowerCase().includes("text/event-stream");
  if (wantsStream) return streamAnswer({ ...asked, gone: request.signal, requestId });
  return json(await askSupport({ ...asked, signal: request.signal }));
}
