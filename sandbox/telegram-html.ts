const SIMPLE = new Set(["b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "code", "pre", "tg-spoiler"]);
const WITH_ATTRIBUTES: Record<string, RegExp> = {
  a: /^\s+href=("[^"]*"|'[^']*')$/,
  span: /^\s+class=("tg-spoiler"|'tg-spoiler')$/,
  blockquote: /^(\s+expandable)?$/,
  code: /^\s+class=("language-[^"]*"|'language-[^']*')$/,
  "tg-emoji": /^\s+emoji-id=("\d+"|'\d+')$/,
};
const ENTITY = /^&(?:lt|gt|amp|quot|#\d{1,7}|#x[0-9a-f]{1,6});/i;

export type ParsedHtml = { ok: true; text: string } | { ok: false; problem: string };

/**
 * Reads a message as Telegram's `parse_mode: HTML` does and gives its visible text.
 *
 * Stricter in one point on purpose: a bare or cut-off entity is refused here, while Telegram would show it as it
 * stands, which in a real alert is a fault nobody would notice.
 */
export function parseTelegramHtml(source: string): ParsedHtml {
  const open: string[] = [];
  let text = "";
  let at = 0;
  const refuse = (problem: string): ParsedHtml => ({ ok: false, problem });
  const offset = (): number => Buffer.byteLength(source.slice(0, at));
  while (at < source.length) {
    const char = source[at];
    if (char === "&") {
      const entity = ENTITY.exec(source.slice(at, at + 12))?.[0];
      if (!entity) return refuse(`Broken entity at byte offset ${offset()}`);
      text += "x";
      at += entity.length;
      continue;
    }
    if (char !== "<") {
      text += char;
      at += 1;
      continue;
    }
    const end = source.indexOf(">", at);
    if (end < 0) return refuse(`Unclosed start tag at byte offset ${offset()}`);
    const inside = source.slice(at + 1, end);
    if (inside.startsWith("/")) {
      const name = inside.slice(1).trim().toLowerCase();
      const expected = open.pop();
      if (!expected) return refuse(`Unexpected end tag at byte offset ${offset()}`);
      if (expected !== name) {
        return refuse(`Unmatched end tag at byte offset ${offset()}, expected "</${expected}>", found "</${name}>"`);
      }
    } else {
      const name = (/^[a-z-]+/i.exec(inside)?.[0] ?? "").toLowerCase();
      const rest = inside.slice(name.length);
      const allowed = (SIMPLE.has(name) && rest.trim() === "") || WITH_ATTRIBUTES[name]?.test(rest);
      if (!allowed) return refuse(`Unsupported start tag "${name}" at byte offset ${offset()}`);
      open.push(name);
    }
    at = end + 1;
  }
  const last = open.pop();
  return last ? refuse(`Can't find end tag corresponding to start tag "${last}"`) : { ok: true, text };
}
