import { appUrl } from "@/lib/env";
import { callbackSecret } from "@/lib/jobs/callback-secret";

type Made = { key: string; account: string; scopes: readonly string[]; expiresInDays?: number | undefined };

/**
 * The one page that shows a key: the answer to the form that made it. It is kept nowhere, neither by us nor by the
 * browser, and no address leads to it.
 */
export function newKeyPage({ key, account, scopes, expiresInDays }: Made): Response {
  const rows = [
    ["Key", key],
    ["Account", account],
    ["May use", scopes.join(", ")],
    ["Ends", expiresInDays ? `after ${expiresInDays} days` : "when it is revoked"],
    ["Its callbacks are signed with", callbackSecret(account)],
  ].map(([name = "", value = ""]) => `<dt>${escapeHtml(name)}</dt><dd><code>${escapeHtml(value)}</code></dd>`);
  const html = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex"><link rel="icon" href="/icon.svg"><title>The new key · Levqor console</title><style>
:root{color-scheme:light dark;--ink:#0f172a;--paper:#fbfcfd;--quiet:#46546a;--line:#e2e7ed;--sunken:#f3f5f8;--go:#047857;--wait:#92400e;--soft:#fdf3e0}
@media (prefers-color-scheme:dark){:root{--ink:#edf1f6;--paper:#0b0f16;--quiet:#a9b5c5;--line:#232c39;--sunken:#121822;--go:#3fd6a0;--wait:#f5b94b;--soft:#2e2310}}
body{font:16px/1.625 system-ui,sans-serif;color:var(--ink);background:var(--paper);margin:0;overflow-wrap:anywhere}
main{max-width:45rem;margin:0 auto;padding:4rem 1.25rem}h1{font-size:28px;line-height:1.2;letter-spacing:-.02em;margin:0 0 1rem}
.once{color:var(--wait);background:var(--soft);border-radius:10px;padding:1rem}dt{font-size:14px;color:var(--quiet);margin-top:1rem}dd{margin:0}
code,pre{font:14px/1.5 ui-monospace,monospace}dd code{user-select:all}pre{background:var(--sunken);border:1px solid var(--line);border-radius:10px;padding:1rem;overflow-x:auto;overflow-wrap:normal}
h2{font-size:18px;margin:2.5rem 0 .5rem}a{color:var(--go);font-weight:600}</style></head><body><main>
<h1>The new key</h1><p class="once">It is shown this once. Copy it now: nobody can read it again, not even we.</p>
<dl>${rows.join("")}</dl>
<h2>Try it</h2><pre tabindex="0">export LEVQOR_KEY="${escapeHtml(key)}"
curl "${escapeHtml(appUrl())}/api/v1/workflows" -H "X-Api-Key: $LEVQOR_KEY"</pre>
<p><a href="/docs">API reference</a></p><p><a href="/admin/keys">Back to the keys</a></p></main></body></html>`;
  const headers = {
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
  };
  return new Response(html, { status: 201, headers });
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (it) => `&#${it.charCodeAt(0)};`);
}
