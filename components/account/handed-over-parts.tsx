import { DateTime } from "@/components/ui/date-time";
import { Icon } from "@/components/ui/icon";

type Part = {
  id: string;
  summary: string;
  howToUse: string;
  howToRevoke: string;
  at: Date;
  files: readonly { name: string; url: string }[];
};

/** What was handed over: the newest in full, earlier ones folded. Nothing is drawn before the first. */
export function HandedOverParts({ handovers: [newest, ...earlier] }: { handovers: readonly Part[] }) {
  if (!newest) return null;
  return (
    <section aria-labelledby="yours" className="mt-10">
      <h2 id="yours" className="mb-4 text-lg">
        What is yours
      </h2>
      <HandedOverPart part={newest} />
      {earlier.map((part) => (
        <details key={part.id} className="group mt-4 border-line border-t">
          <summary className="flex min-h-11 items-center gap-2 text-sm">
            <Icon name="chevron-down" className="transition-transform group-open:rotate-180" />
            <span>
              Earlier: handed over on <DateTime value={part.at} style="long" />
            </span>
          </summary>
          <HandedOverPart part={part} />
        </details>
      ))}
    </section>
  );
}

function HandedOverPart({ part }: { part: Part }) {
  return (
    <dl className="divide-y divide-line border-line border-y">
      <Text name="What we built" text={part.summary} />
      {part.files.length > 0 ? (
        <div className="py-4">
          <dt className="font-medium text-sm">Files</dt>
          <dd>
            <ul>
              {part.files.map((file) => (
                <li key={`${file.name} ${file.url}`}>
                  <a
                    href={file.url}
                    rel="noreferrer"
                    className="inline-flex min-h-11 items-center gap-2 break-all underline underline-offset-4"
                  >
                    <Icon name="file-text" />
                    {file.name}
                  </a>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ) : null}
      <Text name="How to use it" text={part.howToUse} />
      <Text name="How to revoke our access, or switch it off" text={part.howToRevoke} />
    </dl>
  );
}

function Text({ name, text }: { name: string; text: string }) {
  return (
    <div className="py-4">
      <dt className="font-medium text-sm">{name}</dt>
      <dd className="mt-1 whitespace-pre-wrap">{text}</dd>
    </div>
  );
}
