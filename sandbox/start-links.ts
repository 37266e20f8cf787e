/** What there is to try, one line a link. */
export function sandboxLinks(url: string): string {
  const links: [string, string][] = [
    ["Site", "/"],
    ["Pricing", "/pricing"],
    ["Sandbox panel", "/sandbox"],
    ["Inbox", "/sandbox/inbox"],
    ["Your orders", "/account (sign in as a buyer; the link arrives in the inbox)"],
    ["Console", "/admin (sign in as owner@levqor.test)"],
  ];
  return links.map(([name, path]) => `  ${name.padEnd(15)}${url}${path}`).join("\n");
}
