/** The mailbox people write to: `support@` at the domain this site lives on. */
export function supportAddress(appUrl: string): string {
  return `support@${new URL(appUrl).hostname.replace(/^www\./, "")}`;
}
