import { OnThisPage } from "@/components/layout/on-this-page";

type Entry = { anchor: string; heading: string };
type Part = Entry & { entries: readonly Entry[] };

/** The parts of the reference and what each holds, as links. */
export function DocsContents({ parts }: { parts: readonly Part[] }) {
  return (
    <OnThisPage>
      <Links parts={parts} />
    </OnThisPage>
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
