/** A page about a link that opens nothing, with the status that a page of Next's cannot give. `body` is HTML. */
export function linkPage(title: string, body: string): Response {
  return new Response(html(title, body), {
    status: 410,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "no-store",
      "X-Robots-Tag": "noindex",
      "Referrer-Policy": "no-referrer",
    },
  });
}

const html = (title: string, body: string) => `<!doctype html><html lang="en-GB"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><link rel="icon" href="/icon.svg"><title>${title} · Levqor</title><style>
:root{color-scheme:light dark;--ink:#0f172a;--canvas:#fbfcfd;--quiet:#46546a;--focus:#0f766e;--go:#10b981;--on-go:#03211a}
@media (prefers-color-scheme:dark){:root{--ink:#edf1f6;--canvas:#0b0f16;--quiet:#a9b5c5;--focus:#5eead4}}
body{font:16px/1.625 system-ui,sans-serif;color:var(--ink);background:var(--canvas);margin:0}
main{max-width:36rem;margin:0 auto;padding:6rem 1.5rem}
h1{font-size:28px;font-weight:600;line-height:1.2;letter-spacing:-.02em;margin:0 0 1rem}
p{color:var(--quiet);font-size:18px;margin:0 0 1.5rem}
button{font:inherit;font-size:16px;font-weight:500;min-height:48px;padding:.5rem 1.25rem;border:0;border-radius:6px;background:var(--go);color:var(--on-go);cursor:pointer}
a{color:var(--ink);text-underline-offset:4px}:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
</style></head><body><main>
<h1>${title}</h1>
${body}
<p><a href="/">Go to the home page</a></p>
</main></body></html>`;
