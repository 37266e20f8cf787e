/** An address to write to, with the subject filled in where that helps. */
export function MailLink({ address, subject }: { address: string; subject?: string }) {
  const query = subject ? `?subject=${encodeURIComponent(subject)}` : "";
  return (
    <a href={`mailto:${address}${query}`} className="text-ink underline underline-offset-4">
      {address}
    </a>
  );
}
