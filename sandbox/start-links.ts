/** What there is to try, one line a link. */
export function sandboxLinks(url: string): string {
  const links: [string, string][] = [
    ["Site", "/"],
    ["Pricing", "/pricing"],
    ["Sandbox panel", "/sandbox"],
    ["Inbox", "/sandbox/inbox"],
  ];
  return links.map(([name, path]) => `  ${name.padEnd(15)}${url}${path}`).join("\n");
}
