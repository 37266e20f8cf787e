import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PlainError } from "./steps.mjs";

const SCRIPT = /<script src="(\/_next\/static\/[^"]+)" async=""><\/script>/g;
const HINT = /<link rel="preload" as="script" [^>]*>/g;
/** A page that is never painted, say in a tab behind another, is brought to life all the same. */
const LATEST_MS = 3_000;

/**
 * Lets every static page of a finished build be painted before its scripts are fetched: on a slow line they would share it
 * with the style sheet and the font, and hold up the words, which need none of them.
 * Returns how many pages there were; none at all throws, since then the build has changed its shape.
 */
export function delayScripts(distDir: string): number {
  const folder = path.join(distDir, "server", "app");
  const pages = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".html"));
  for (const page of pages) {
    const file = path.join(folder, page);
    writeFileSync(file, withLateScripts(readFileSync(file, "utf8"), page));
  }
  if (pages.length === 0)
    throw new PlainError(`No static page was found under ${folder}: no scripts could be delayed.`);
  return pages.length;
}

/** In place of the scripts, one inline script that adds them after the first paint. */
export function withLateScripts(html: string, page: string): string {
  const found = [...html.matchAll(SCRIPT)];
  const last = found.at(-1);
  if (!last) throw new PlainError(`${page} has no scripts of Next's: the build has changed its shape.`);
  return html
    .replaceAll(SCRIPT, (_, _address: string, at: number) =>
      at === last.index ? `<script>${loader(found.map((it) => it[1] ?? ""))}</script>` : "",
    )
    .replaceAll(HINT, "");
}

function loader(addresses: readonly string[]): string {
  return [
    "(()=>{let begun=false;const begin=()=>{if(begun)return;begun=true;",
    `for(const address of ${JSON.stringify(addresses).replaceAll("<", "\\u003c")}){`,
    'const script=document.createElement("script");script.async=true;script.src=address;document.head.append(script)}};',
    'new PerformanceObserver((list)=>{if(list.getEntriesByName("first-contentful-paint").length>0)begin()})',
    '.observe({type:"paint",buffered:true});',
    `setTimeout(begin,document.hidden?0:${LATEST_MS})})()`,
  ].join("");
}
