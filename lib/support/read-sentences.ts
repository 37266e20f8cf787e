import { z } from "zod";

/** One sentence as the model wrote it, nothing of it proven. Numbers count from 1. */
export type RawSentence = z.infer<typeof sentenceSchema>;

const sentenceSchema = z.object({
  text: z.string(),
  quotes: z.array(z.object({ passage: z.number().int(), quote: z.string() })),
  fact: z.number().int().nullable(),
});
const endSchema = z.object({ wantsPerson: z.boolean() });

/** Where the sentences stand: in an array of the outermost object. */
const SENTENCE_DEPTH = 3;

export type SentenceReader = {
  /** Takes the next piece of the JSON and gives the sentences that it completed. */
  read(piece: string): RawSentence[];
  /** Whether the model wants a person: known once all of the JSON was read, false until then. */
  wantsPerson(): boolean;
};

/**
 * Reads the model's JSON while it comes. A sentence is given as soon as its closing brace is there; what is not of the
 * agreed shape is passed over.
 */
export function createSentenceReader(): SentenceReader {
  let json = "";
  let position = 0;
  let depth = 0;
  let isInText = false;
  let startsAt = 0;

  /** Moves over one character; true when a sentence's object ended with it. */
  function step(character: string): boolean {
    if (isInText) {
      if (character === "\\") position += 1;
      else if (character === '"') isInText = false;
      return false;
    }
    if (character === '"') isInText = true;
    else if (character === "{" || character === "[") {
      depth += 1;
      if (depth === SENTENCE_DEPTH) startsAt = position;
    } else if (character === "}" || character === "]") {
      depth -= 1;
      return depth === SENTENCE_DEPTH - 1;
    }
    return false;
  }

  return {
    read(piece) {
      json += piece;
      const found: RawSentence[] = [];
      for (; position < json.length; position += 1) {
        if (!step(json[position] ?? "")) continue;
        const sentence = sentenceSchema.safeParse(parse(json.slice(startsAt, position + 1)));
        if (sentence.success) found.push(sentence.data);
      }
      return found;
    },
    wantsPerson: () => endSchema.safeParse(parse(json)).data?.wantsPerson ?? false,
  };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
