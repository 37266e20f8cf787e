type Marks = { source: "newsletter" | "chat" | "email"; campaign?: string };

/**
 * A link of ours as it stands in what we write ourselves, a mail or an answer of the chat: it says where it was pressed.
 * Takes a whole address or a path; one of another site is left as it is, given `site`, our own address.
 */
export function markedLink(href: string, { source, campaign }: Marks, site = ""): string {
  const isPath = /^\/(?!\/)/.test(href);
  if (!isPath && !(site && URL.canParse(href) && new URL(href).origin === new URL(site).origin)) return href;
  const url = new URL(isPath ? `http://page${href}` : href);
  url.searchParams.set("utm_source", source);
  url.searchParams.set("utm_medium", source === "chat" ? "chat" : "email");
  if (campaign) url.searchParams.set("utm_campaign", campaign);
  return isPath ? `${url.pathname}${url.search}${url.hash}` : url.href;
}
