import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { KnowledgeDocument } from "./document";
import { catalogFacts } from "./facts";
import { parseDocument } from "./parse-document";
import type { Passage } from "./passage";

const FOLDER = path.join(process.cwd(), "knowledge-base");

/** Kept after the first reading, for all bundles of this process: the files change with a release only. */
const shared = globalThis as typeof globalThis & { levqorDocuments?: readonly KnowledgeDocument[] };

/** Every file of the knowledge base, by name, with the figures of the catalogue. */
export function listDocuments(): readonly KnowledgeDocument[] {
  shared.levqorDocuments ??= readDocuments();
  return shared.levqorDocuments;
}

export function getDocument(source: string): KnowledgeDocument | null {
  return listDocuments().find((it) => it.source === source) ?? null;
}

export function requireDocument(source: string): KnowledgeDocument {
  const document = getDocument(source);
  if (!document) throw new RangeError(`knowledge-base has no ${source}.`);
  return document;
}

/** All that can be quoted, in the order of the files. */
export function listPassages(): readonly Passage[] {
  return listDocuments().flatMap((document) => document.sections.flatMap((section) => section.passages));
}

/** The guides, in the order of their titles. */
export function listGuides(): readonly KnowledgeDocument[] {
  return listDocuments()
    .filter((it) => it.source.startsWith("guides/"))
    .toSorted((a, b) => a.title.localeCompare(b.title, "en-GB"));
}

function readDocuments(): KnowledgeDocument[] {
  const facts = catalogFacts();
  return readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .map((file) => file.replaceAll(path.sep, "/"))
    .toSorted()
    .map((source) => parseDocument(source, readFileSync(path.join(FOLDER, source), "utf8"), facts));
}
