const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:";

type Props = { subject: string; html: string; opensLinks?: boolean };

/** A mail as it looks, in a frame that loads and runs nothing; its links open in a tab of their own, or not at all. */
export function MailFrame({ subject, html, opensLinks = false }: Props) {
  return (
    <iframe
      title={`Mail: ${subject}`}
      srcDoc={isolated(html)}
      sandbox={opensLinks ? "allow-popups allow-popups-to-escape-sandbox" : ""}
      className="h-160 w-full rounded-md border border-line bg-surface"
    />
  );
}

/** The tags go in front of all else; the parser moves them into the head. */
function isolated(html: string): string {
  const guard = `<meta http-equiv="Content-Security-Policy" content="${POLICY}"><base target="_blank">`;
  const doctype = /^\s*<!doctype[^>]*>/i.exec(html)?.[0] ?? "<!doctype html>";
  return `${doctype}${guard}${html.replace(/^\s*<!doctype[^>]*>/i, "")}`;
}
