export type ContentsEntry = { anchor: string; heading: string };

/** What stands on a long page, as links. Short pages need none. */
export function Contents({ entries }: { entries: readonly ContentsEntry[] }) {
  if (entries.length < 3) return null;
  return (
    <nav aria-labelledby="contents" className="text-sm lg:sticky lg:top-24">
      <h2 id="contents" className="font-medium">
        On this page
      </h2>
      <ul className="mt-2 border-line border-l">
        {entries.map((it) => (
          <li key={it.anchor}>
            <a
              href={`#${it.anchor}`}
              className="-ml-px flex min-h-11 items-center border-transparent border-l py-1.5 pl-4 text-muted transition-colors hover:border-line-strong hover:text-ink lg:min-h-9"
            >
              {it.heading}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
