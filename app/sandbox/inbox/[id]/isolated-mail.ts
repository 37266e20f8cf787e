const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:";

/**
 * A mail's HTML for a sandboxed frame: nothing loads, nothing runs, links open in a tab of their own.
 * The tags go in front of all else; the parser moves them into the head.
 */
export function isolatedMail(html: string): string {
  const guard = `<meta http-equiv="Content-Security-Policy" content="${POLICY}"><base target="_blank">`;
  const doctype = /^\s*<!doctype[^>]*>/i.exec(html)?.[0] ?? "<!doctype html>";
  return `${doctype}${guard}${html.replace(/^\s*<!doctype[^>]*>/i, "")}`;
}
