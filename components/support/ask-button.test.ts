import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import ts from "typescript";
import { expect, test } from "vitest";
import { parseSource } from "@/lib/testing/source-files";

const OWN = ["components/support/ask-button.tsx", "components/support/chat-address.ts"];
/** What every page loads anyway. */
const SHARED = ["react", "next/navigation"];
const LATER = "components/support/chat-panel";
const MOST_BYTES = 3 * 1_024;

function textOf(file: string): string {
  return readFileSync(path.join(import.meta.dirname, "../..", file), "utf8");
}

test("before it is opened the chat costs a page the button and the address, and less than 3 kB", () => {
  const parsed = OWN.map((file) => parseSource(file, textOf(file)));
  const needed = new Set(parsed.flatMap((it) => it.imports.filter((one) => !one.typeOnly)).map((it) => it.from));
  const own = OWN.map((file) => file.replace(/\.tsx?$/, ""));
  expect([...needed].filter((it) => ![...SHARED, ...own].includes(it))).toEqual([LATER]);
  expect(textOf(OWN[0] ?? ""), "the panel comes with the press").toContain('await import("./chat-panel")');
  const options = { removeComments: true, target: ts.ScriptTarget.ESNext, jsx: ts.JsxEmit.ReactJSX };
  const scripts = OWN.map((file) => ts.transpileModule(textOf(file), { compilerOptions: options }).outputText);
  expect(gzipSync(scripts.join("")).length).toBeLessThan(MOST_BYTES);
});
