import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { delayScripts, withLateScripts } from "./delay-scripts";

const HEAD =
  '<head><link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/c.js"/><link rel="preload" href="/f.woff2" as="font"/><script src="/_next/static/chunks/a.js" async=""></script><script src="/_next/static/chunks/old.js" noModule=""></script></head>';
const BODY =
  '<body><h1>Words</h1><script id="_R_">start()</script><script src="/_next/static/chunks/c.js" async=""></script><script>more()</script></body>';

test("Next's scripts give way to one that adds them after the first paint, and nothing else changes", () => {
  const html = withLateScripts(HEAD + BODY, "a.html");
  const [, loader = ""] = /<script>(\(\(\)=>.*?)<\/script>/.exec(html) ?? [];
  expect(loader).toContain('["/_next/static/chunks/a.js","/_next/static/chunks/c.js"]');
  expect(loader).toContain("first-contentful-paint");
  expect(() => new Function(loader), "it can be read as a script").not.toThrow();
  expect(html.replace(`<script>${loader}</script>`, "")).toBe(
    '<head><link rel="preload" href="/f.woff2" as="font"/><script src="/_next/static/chunks/old.js" noModule=""></script></head><body><h1>Words</h1><script id="_R_">start()</script><script>more()</script></body>',
  );
});

test("a build without pages, or a page without Next's scripts, is refused", () => {
  const dist = mkdtempSync(path.join(tmpdir(), "levqor-build-"));
  onTestFinished(() => rmSync(dist, { recursive: true }));
  const app = path.join(dist, "server", "app");
  mkdirSync(path.join(app, "guides"), { recursive: true });
  expect(() => delayScripts(dist)).toThrow(/No static page/);
  writeFileSync(path.join(app, "guides", "first.html"), HEAD + BODY);
  expect(delayScripts(dist)).toBe(1);
  expect(readFileSync(path.join(app, "guides", "first.html"), "utf8")).toContain("first-contentful-paint");
  expect(() => delayScripts(dist), "a second time").toThrow(/has changed its shape/);
});
