import { OnThisPage } from "@/components/layout/on-this-page";

export type ContentsEntry = { anchor: string; heading: string };

/** What stands on a long article, as links. Short ones need none. */
export function Contents({ entries }: { entries: readonly ContentsEntry[] }) {
  if (entries.length < 3) return null;
  return (
    <OnThisPage className="mt-6 lg:mt-8">
      <Links entries={entries} />
    </OnThisPage>
  );
}

function Links({ entries }: { entries: readonly ContentsEntry[] }) {
  return (
    <ul className="border-line border-l">
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
  );
}
