import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { checkoutOrigins, contentSecurityPolicy } from "@/lib/content-security-policy";
import { appUrl } from "@/lib/env";
import { PlainError } from "./steps.mjs";

const HEADER = "content-security-policy";
const INLINE_SCRIPT = /<script\b((?:[^>"']|"[^"]*"|'[^']*')*)>([\s\S]*?)<\/script>/gi;

/** A script from elsewhere, and data that only looks like one. */
const NOT_RUN_HERE = /\ssrc\s*=|\stype\s*=\s*"application\/ld\+json"/i;

type Meta = { headers?: Record<string, string> };
type Manifest = { routes: Record<string, { initialHeaders?: Record<string, string> }> };

/**
 * Gives every static page of a finished build a policy that names the hashes of its own inline scripts: such pages are
 * made once, so they cannot carry a nonce. Next serves the headers it finds in the `.meta` file beside a page's HTML;
 * Vercel reads those of prerender-manifest.json.
 * Returns how many pages were sealed; none at all throws, since then the build has changed its shape.
 */
export function sealPages(distDir: string): number {
  const folder = path.join(distDir, "server", "app");
  const manifestFile = path.join(distDir, "prerender-manifest.json");
  const manifest = JSON.parse(readFileSync(manifestFile, "utf8")) as Manifest;
  const pages = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".html"));
  for (const page of pages) {
    const name = page.replace(/\.html$/, "").replaceAll(path.sep, "/");
    const headers = { [HEADER]: policyFor(readFileSync(path.join(folder, page), "utf8")) };
    addToMeta(path.join(folder, `${name}.meta`), headers);
    const route = manifest.routes[name === "index" ? "/" : `/${name}`];
    if (route) route.initialHeaders = { ...route.initialHeaders, ...headers };
  }
  if (pages.length === 0)
    throw new PlainError(`No static page was found under ${folder}: none got its security policy.`);
  writeFileSync(manifestFile, JSON.stringify(manifest));
  return pages.length;
}

/** The policy of a page: what it may run is exactly what is written in it. */
export function policyFor(html: string): string {
  const scriptHashes = inlineScripts(html).map(
    (script) => `sha256-${createHash("sha256").update(script).digest("base64")}`,
  );
  const formAction = checkoutOrigins(appUrl());
  return contentSecurityPolicy({ scriptHashes: [...new Set(scriptHashes)], formAction });
}

function inlineScripts(html: string): string[] {
  const scripts = [...html.matchAll(INLINE_SCRIPT)].map(([, attributes = "", text = ""]) => ({ attributes, text }));
  return scripts.filter(({ attributes }) => !NOT_RUN_HERE.test(attributes)).map(({ text }) => text);
}

function addToMeta(file: string, headers: Record<string, string>): void {
  const meta = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Meta) : {};
  writeFileSync(file, JSON.stringify({ ...meta, headers: { ...meta.headers, ...headers } }));
}
