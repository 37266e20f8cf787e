import { Icon } from "@/components/ui/icon";

type Entry = { anchor: string; heading: string };
type Part = Entry & { entries: readonly Entry[] };

/** The way around the reference, by anchors: beside it where there is room, folded above it on a phone. */
export function DocsContents({ parts }: { parts: readonly Part[] }) {
  return (
    <>
      <details className="group border-line border-y text-sm lg:hidden">
        <summary className="flex min-h-11 items-center justify-between gap-3 font-medium">
          On this page
          <Icon name="chevron-down" className="transition-transform group-open:rotate-180" />
        </summary>
        <nav aria-label="On this page" className="pb-3">
          <Links parts={parts} />
        </nav>
      </details>
      <nav
        aria-label="On this page"
        className="sticky top-20 hidden max-h-[calc(100dvh-6rem)] overflow-y-auto py-2 text-sm lg:block"
      >
        <Links parts={parts} />
      </nav>
    </>
  );
}

function Links({ parts }: { parts: readonly Part[] }) {
  return (
    <ul className="space-y-3">
      {parts.map((part) => (
        <li key={part.anchor}>
          <a href={`#${part.anchor}`} className="flex min-h-11 items-center font-medium hover:underline lg:min-h-8">
            {part.heading}
          </a>
          {part.entries.length ? (
            <ul className="border-line border-l">
              {part.entries.map((it) => (
                <li key={it.anchor}>
                  <a
                    href={`#${it.anchor}`}
                    className="-ml-px flex min-h-11 items-center border-transparent border-l pl-4 text-muted transition-colors hover:border-line-strong hover:text-ink lg:min-h-8"
                  >
                    {it.heading}
                  </a>
                </li>
              ))}
            </ul>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
