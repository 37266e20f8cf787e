type Refusal = {
  /** 409 when it is left out: things stand otherwise than the form took for granted. */
  status?: number;
  reason: string;
  /** Where things stand now. */
  back: { href: string; words: string };
  /** What had been typed, each under its label. */
  typed: readonly { name: string; label: string; value: string }[];
};

/**
 * The answer to a form that was refused: why, and everything that had been typed, so that nothing is lost with a
 * page that no browser may keep. A page of its own, since a form is refused by its door and not by a page.
 */
export function refusalPage({ status = 409, reason, back, typed }: Refusal): Response {
  const kept = typed.map(
    ({ name, label, value }) =>
      `<p><label for="${escapeHtml(name)}">${escapeHtml(label)}</label><textarea id="${escapeHtml(name)}" rows="6" readonly>${escapeHtml(value)}</textarea></p>`,
  );
  const html = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<link rel="icon" href="/icon.svg"><title>This was not done · Levqor</title><style>
:root{color-scheme:light dark;--ink:#0f172a;--paper:#fbfcfd;--quiet:#46546a;--line:#8391a3;--go:#047857}
@media (prefers-color-scheme:dark){:root{--ink:#edf1f6;--paper:#0b0f16;--quiet:#a9b5c5;--line:#627085;--go:#3fd6a0}}
body{font:16px/1.625 system-ui,sans-serif;color:var(--ink);background:var(--paper);margin:0;overflow-wrap:break-word}
main{max-width:45rem;margin:0 auto;padding:4rem 1.25rem}h1{font-size:28px;line-height:1.2;letter-spacing:-.02em;margin:0 0 1rem}
h2{font-size:18px;margin:2.5rem 0 .5rem}label{display:block;font-size:14px;font-weight:600;margin-bottom:.25rem}
textarea{box-sizing:border-box;width:100%;font:inherit;color:inherit;background:transparent;border:1px solid var(--line);border-radius:6px;padding:.5rem .75rem}
.quiet{color:var(--quiet)}a{color:var(--go);font-weight:600}</style></head><body><main>
<h1>This was not done</h1><p>${escapeHtml(reason)}</p>
<p><a href="${escapeHtml(back.href)}">${escapeHtml(back.words)}</a></p>
${kept.length ? `<h2>What you wrote</h2><p class="quiet">Copy it from here, and send the form again if it still fits.</p>${kept.join("")}` : ""}
</main></body></html>`;
  return new Response(html, {
    status,
    headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" },
  });
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (it) => `&#${it.charCodeAt(0)};`);
}
