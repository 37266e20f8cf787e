import { CONSENT, type IntakeField, isHttpsLink, linksIn } from "@/lib/intake/intake";
import type { IntakeView } from "@/lib/intake/queries";

/** An intake to be read: every answer as text, links only where they are https. */
export function SentIntake({ fields, intake }: { fields: readonly IntakeField[]; intake: IntakeView }) {
  const filled = intake.answers.filter((it) => it.value);
  return (
    <dl className="divide-y divide-line border-line border-y">
      {filled.map(({ field, label, value }) => (
        <div key={field} className="py-4">
          <dt className="text-muted text-sm">{label}</dt>
          <dd dir="auto" className="mt-1 whitespace-pre-wrap break-words">
            <Value kind={fields.find((it) => it.name === field)?.kind} value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Value({ kind, value }: { kind: IntakeField["kind"] | undefined; value: string }) {
  if (kind === "consent") return value === CONSENT ? "Agreed" : "";
  if (kind !== "links") return value;
  return (
    <ul>
      {linksIn(value).map((it) => (
        <li key={it}>
          {isHttpsLink(it) ? (
            <a href={it} rel="noreferrer noopener nofollow" className="underline underline-offset-2">
              {it}
            </a>
          ) : (
            it
          )}
        </li>
      ))}
    </ul>
  );
}
