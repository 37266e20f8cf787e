import { Icon } from "@/components/ui/icon";

export type ContentsEntry = { anchor: string; heading: string };

/** What stands on a long page, as links: beside it where there is room, folded above it on a phone. Short pages need none. */
export function Contents({ entries }: { entries: readonly ContentsEntry[] }) {
  if (entries.length < 3) return null;
  return (
    <>
      <details className="group mt-6 border-line border-y text-sm lg:hidden print:hidden">
        <summary className="flex min-h-11 items-center justify-between gap-3 font-medium">
          On this page
          <Icon name="chevron-down" className="transition-transform group-open:rotate-180" />
        </summary>
        <nav aria-label="On this page" className="pb-3">
          <Links entries={entries} />
        </nav>
      </details>
      <nav
        aria-label="On this page"
        className="sticky top-20 mt-8 hidden max-h-[calc(100dvh-6rem)] max-w-60 overflow-y-auto py-2 text-sm lg:block print:hidden"
      >
        <p className="mb-2 font-medium">On this page</p>
        <Links entries={entries} />
      </nav>
    </>
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
