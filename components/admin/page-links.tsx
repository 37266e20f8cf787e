import { ButtonLink } from "@/components/ui/button";

type PageLink = { href: string; words: string };

/** The pages before and after this one; nothing when there is only one. */
export function PageLinks({ previous, next }: { previous: PageLink | null; next: PageLink | null }) {
  if (!previous && !next) return null;
  return (
    <nav aria-label="Pages" className="mt-4 flex justify-between gap-3">
      {previous ? <ButtonLink href={previous.href}>{previous.words}</ButtonLink> : <span />}
      {next ? <ButtonLink href={next.href}>{next.words}</ButtonLink> : null}
    </nav>
  );
}
