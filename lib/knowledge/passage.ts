/**
 * A passage is the smallest piece of the knowledge base that is found and quoted: one paragraph, one list item, one
 * row of a table. `text` is the file's own, character for character, with its `{{name}}` marks filled, so that what is
 * quoted can be looked up by anybody. Made by documents.ts, found by find-passages.ts.
 */
export type Passage = {
  /** `faq.md#delivery-time:2`: the place, and the number of the passage under its heading. */
  id: string;
  /** The file in knowledge-base: `faq.md`, `guides/first-automation.md`. */
  source: string;
  /** The document's title and the headings above the passage, from the widest to the narrowest. */
  headings: readonly string[];
  /** Where the passage is read on this site: `/faq#delivery-time`. */
  url: string;
  text: string;
};

/** A passage that was found, best first; `score` compares within one search only. */
export type FoundPassage = { passage: Passage; score: number };
