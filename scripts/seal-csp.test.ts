import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { policyFor, sealPages } from "./seal-csp";

const hashOf = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

function emptyBuild(): string {
  const dist = mkdtempSync(path.join(tmpdir(), "levqor-build-"));
  onTestFinished(() => rmSync(dist, { recursive: true }));
  mkdirSync(path.join(dist, "server", "app"), { recursive: true });
  writeFileSync(
    path.join(dist, "prerender-manifest.json"),
    JSON.stringify({ routes: { "/": { initialHeaders: { a: "b" } } } }),
  );
  return dist;
}

test("the policy names each inline script, byte by byte, and no outside one", () => {
  const html =
    '<script>one()</script><script src="/a.js" async=""></script><script id="x" data-a="b > c">\n two("é") </script><script type="application/ld+json">{"@graph":[]}</script>';
  const policy = policyFor(html);
  expect(policy).toContain(hashOf("one()"));
  expect(policy).toContain(hashOf('\n two("é") '));
  expect(policy.match(/'sha256-/g)).toHaveLength(2);
  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
});

test("each page gets its own policy beside the headers it had", () => {
  const dist = emptyBuild();
  const app = path.join(dist, "server", "app");
  writeFileSync(path.join(app, "index.html"), "<script>home()</script>");
  writeFileSync(
    path.join(app, "index.meta"),
    JSON.stringify({ headers: { "x-next-cache-tags": "t" }, segmentPaths: ["/_tree"] }),
  );
  mkdirSync(path.join(app, "guides"));
  writeFileSync(path.join(app, "guides", "first.html"), "<p>No script</p>");

  expect(sealPages(dist)).toBe(2);

  const meta = JSON.parse(readFileSync(path.join(app, "index.meta"), "utf8"));
  expect(meta).toMatchObject({ headers: { "x-next-cache-tags": "t" }, segmentPaths: ["/_tree"] });
  expect(meta.headers["content-security-policy"]).toContain(hashOf("home()"));
  const nested = JSON.parse(readFileSync(path.join(app, "guides", "first.meta"), "utf8"));
  expect(nested.headers["content-security-policy"]).toContain("script-src 'self';");
  const manifest = JSON.parse(readFileSync(path.join(dist, "prerender-manifest.json"), "utf8"));
  expect(manifest.routes["/"].initialHeaders).toEqual({
    a: "b",
    "content-security-policy": expect.stringContaining(hashOf("home()")),
  });
});

test("a build without a single static page is refused", () => {
  expect(() => sealPages(emptyBuild())).toThrow(/No static page/);
});
