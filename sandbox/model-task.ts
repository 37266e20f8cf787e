import { z } from "zod";

const choiceSchema = z.object({ properties: z.object({ label: z.object({ enum: z.array(z.string()).min(1) }) }) });

/**
 * What a model says to a job: of a list of labels the one that shares most words with the text, and to a free prompt the
 * prompt's first sentences. Null when it is asked for something else, which the chat does.
 */
export function answerTask(text: string, schema: unknown): string | null {
  if (schema === undefined)
    return `In short: ${text
      .split(/(?<=[.!?])\s+/)
      .slice(0, 2)
      .join(" ")
      .slice(0, 400)}`;
  const labels = choiceSchema.safeParse(schema).data?.properties.label.enum;
  if (!labels) return null;
  const words = new Set(text.toLowerCase().match(/[\p{L}\d]+/gu));
  const share = (label: string) =>
    (label.toLowerCase().match(/[\p{L}\d]+/gu) ?? []).filter((it) => words.has(it)).length;
  const label = labels.reduce((best, it) => (share(it) > share(best) ? it : best));
  return JSON.stringify({ label });
}
