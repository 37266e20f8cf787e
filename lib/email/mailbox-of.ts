const GMAIL = /^(?:gmail|googlemail)\.com$/;

/**
 * The mailbox behind an address, for counting: what stands behind a plus sign is the same one, and at Gmail, under both
 * of its names, so is every way to put dots.
 */
export function mailboxOf(address: string): string {
  const email = address.trim().toLowerCase();
  const at = email.lastIndexOf("@");
  const domain = email.slice(at + 1);
  const local = email.slice(0, Math.max(0, at)).replace(/\+.*$/, "");
  return GMAIL.test(domain) ? `${local.replaceAll(".", "")}@gmail.com` : `${local}@${domain}`;
}
