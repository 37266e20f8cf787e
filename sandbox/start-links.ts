/** What there is to try, one line a link; `token` opens the dashboard. */
export function sandboxLinks(url: string, token: string): string {
  const links: [string, string][] = [
    ["Site", "/"],
    ["Pricing", "/pricing"],
    ["Sandbox panel", "/sandbox"],
    ["Inbox", "/sandbox/inbox"],
    ["Your orders", "/account (sign in as a buyer; the link arrives in the inbox)"],
    ["Console", "/admin (sign in as owner@levqor.test)"],
    ["API reference", "/docs (make a key: npm run keys -- create demo)"],
    ["Dashboard", `/dashboard?token=${token}`],
  ];
  return links.map(([name, path]) => `  ${name.padEnd(15)}${url}${path}`).join("\n");
}
