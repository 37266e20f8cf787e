import fc from "fast-check";
import { expect, test } from "vitest";
import { createSentenceReader, type RawSentence } from "@/lib/support/read-sentences";

const sentence = (text: string, quote = 'a "quoted" {brace} \\ [ünïcode] 😀', fact: number | null = null) => ({
  text,
  quotes: [{ passage: 1, quote }],
  fact,
});
const JSON_OF = (sentences: unknown[]) => JSON.stringify({ sentences, wantsPerson: true });

function readAll(pieces: string[]): { sentences: RawSentence[]; wantsPerson: boolean } {
  const reader = createSentenceReader();
  return { sentences: pieces.flatMap((it) => reader.read(it)), wantsPerson: reader.wantsPerson() };
}

test("cut at any place, the same sentences are read", () => {
  const sentences = [sentence('He said: "{[}]"'), sentence('back\\slash \\" end', "}", 2), sentence("\u2028 😀")];
  const json = JSON_OF(sentences);
  for (let at = 0; at <= json.length; at++) {
    expect(readAll([json.slice(0, at), json.slice(at)])).toEqual({ sentences, wantsPerson: true });
  }
  expect(readAll([...json]).sentences).toEqual(sentences);
});

test("whatever the texts and the pieces are, the same sentences are read", () => {
  const texts = fc.array(fc.tuple(fc.string({ unit: "binary" }), fc.string()), { maxLength: 5 });
  fc.assert(
    fc.property(texts, fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), (pairs, sizes) => {
      const sentences = pairs.map(([text, quote]) => sentence(text, quote));
      const json = JSON_OF(sentences);
      const pieces: string[] = [];
      for (let at = 0, turn = 0; at < json.length; turn++) {
        const size = sizes[turn % sizes.length] ?? 1;
        pieces.push(json.slice(at, at + size));
        at += size;
      }
      expect(readAll(pieces)).toEqual({ sentences, wantsPerson: true });
    }),
    { numRuns: 60 },
  );
});

test("a sentence is given with its closing brace, before the rest has come", () => {
  const reader = createSentenceReader();
  const json = JSON_OF([sentence("One."), sentence("Two.")]);
  const end = json.indexOf(',{"text":"Two.');
  expect(reader.read(json.slice(0, end - 1))).toEqual([]);
  expect(reader.read(json.slice(end - 1, end))).toEqual([sentence("One.")]);
  expect(reader.wantsPerson()).toBe(false);
});

test("what is not of the agreed shape is passed over", () => {
  const given = [1, "x", [], {}, { text: 5 }, { ...sentence("no number"), quotes: [{ passage: "1", quote: "" }] }];
  expect(readAll([JSON_OF([...given, sentence("Good.")])]).sentences).toEqual([sentence("Good.")]);
});

test("garbage gives nothing and never fails", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom(...'{}[]",:\\a1 ') })), (pieces) => {
      expect(readAll(pieces).sentences.every((it) => typeof it.text === "string")).toBe(true);
    }),
  );
  for (const text of ["null", "[]", "<html>", '"{', "}}}}{{{{", '{"wantsPerson":"yes"}']) {
    expect(readAll([text])).toEqual({ sentences: [], wantsPerson: false });
  }
});
