import { z } from "zod";

const answerSchema = z.object({
  reply: z.string().min(1),
  answeredBy: z.enum(["model", "knowledge-base"]),
  citations: z.array(z.object({ quote: z.string() })),
});

export type ChatAnswer = z.infer<typeof answerSchema> & { status: number; ms: number };

/** Asks a running server as a visitor does; a status that is no 200 is an answer without words. */
export async function askChat(url: string, message: string): Promise<ChatAnswer> {
  const startedAt = performance.now();
  const response = await fetch(`${url}/api/support/public`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ message }),
    signal: AbortSignal.timeout(60_000),
  });
  const body: unknown = await response.json();
  const ms = performance.now() - startedAt;
  const answer = response.ok
    ? answerSchema.parse(body)
    : { reply: "", answeredBy: "knowledge-base" as const, citations: [] };
  return { ...answer, status: response.status, ms };
}
