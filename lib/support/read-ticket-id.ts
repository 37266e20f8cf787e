/** A ticket's id as it stands in an address: somebody may have typed it in small letters. */
export function readTicketId(text: string | undefined): string {
  return (text ?? "").toUpperCase();
}
