/** A question as it was written, and with its misspelt words set right by `mend`; the numbers in it stay. */
export function ownWords(text: string, mend: (word: string) => string): string[] {
  const plain = text.normalize("NFKC").replace(/[’‘]/g, "'").replace(/\s+/g, " ").trim();
  return [plain, plain.toLowerCase().replace(/(?<![\w'-])\p{L}{4,}(?![\w-])/gu, (word) => mend(word))];
}
