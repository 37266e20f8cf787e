import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import ts from "typescript";
import { expect, test } from "vitest";

test("what every public page carries for this is under 1 kB", () => {
  const options = { removeComments: true, jsx: ts.JsxEmit.ReactJSX, target: ts.ScriptTarget.ES2022 };
  const code = ["log-event.ts", "visit-log.tsx"].map(
    (name) =>
      ts.transpileModule(readFileSync(`${import.meta.dirname}/${name}`, "utf8"), { compilerOptions: options })
        .outputText,
  );
  // Not even made small yet, as the build does it.
  expect(gzipSync(code.join("\n")).length).toBeLessThan(1_000);
});
