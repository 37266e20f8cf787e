/** The hosted page's own look: sober, readable, both schemes, no script. */
export const HOSTED_STYLE = `
:root { color-scheme: light dark; --ground: #f6f8fa; --panel: #ffffff; --ink: #1a2433; --quiet: #51606f;
  --line: #d3dae2; --field: #7a8794; --accent: #0b5fd6; --on-accent: #ffffff; --bad: #b3261e; --note: #fff6dd; --note-ink: #5c4400; }
@media (prefers-color-scheme: dark) { :root { --ground: #10151c; --panel: #19212b; --ink: #edf1f5; --quiet: #b0bcc8;
  --line: #33404e; --field: #8493a1; --accent: #8ab8ff; --on-accent: #0a1a30; --bad: #ffb4ab; --note: #3a3216; --note-ink: #ffe9ad; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
.note { background: var(--note); color: var(--note-ink); padding: 10px 16px; text-align: center; font-size: 14px; }
main { max-width: 960px; margin: 0 auto; padding: 40px 20px 64px; display: grid; gap: 40px; }
@media (min-width: 800px) { main.pay { grid-template-columns: 1fr 1fr; align-items: start; } }
h1 { font-size: 18px; font-weight: 500; margin: 0; color: var(--quiet); }
h2 { font-size: 18px; margin: 0 0 16px; }
.total { font-size: 36px; font-weight: 600; margin: 4px 0 24px; font-variant-numeric: tabular-nums; }
.total small { font-size: 16px; font-weight: 400; color: var(--quiet); }
ul { list-style: none; margin: 0; padding: 0; border-top: 1px solid var(--line); }
li { display: flex; justify-content: space-between; gap: 16px; padding: 12px 0; border-bottom: 1px solid var(--line); }
li span:last-child { font-variant-numeric: tabular-nums; white-space: nowrap; }
form { background: var(--panel); border: 1px solid var(--line); border-radius: 12px; padding: 24px; }
label { display: block; font-size: 14px; font-weight: 500; margin: 0 0 4px; }
input { width: 100%; font: inherit; color: inherit; background: var(--panel); border: 1px solid var(--field); border-radius: 8px;
  padding: 10px 12px; margin: 0 0 16px; min-height: 44px; }
input[readonly] { background: var(--ground); }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 12px; }
button { width: 100%; min-height: 44px; font: inherit; font-weight: 600; border-radius: 8px; border: 1px solid var(--field);
  background: transparent; color: var(--ink); padding: 10px 16px; margin: 0 0 10px; cursor: pointer; }
button.main { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
button:focus-visible, input:focus-visible, a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.error { border: 1px solid var(--bad); color: var(--bad); border-radius: 8px; padding: 10px 12px; margin: 0 0 16px; }
.others { border-top: 1px solid var(--line); padding-top: 16px; margin-top: 6px; }
.others p { font-size: 14px; color: var(--quiet); margin: 0 0 12px; }
a { color: var(--accent); }
`;
