import type { Field } from "@/lib/api-docs/field";

/** Fields with their type, whether they must be given, and what they mean. `isAnswer`: nothing must be given. */
export function FieldList({ title, fields, isAnswer = false }: { title: string; fields: Field[]; isAnswer?: boolean }) {
  if (!fields.length) return null;
  return (
    <div className="mt-5">
      <h4 className="font-medium text-sm">{title}</h4>
      <dl className="mt-1.5 border-line border-t text-sm">
        {fields.map((it) => (
          <div key={it.name} className="grid gap-x-4 border-line border-b py-2 sm:grid-cols-[11rem_minmax(0,1fr)]">
            <dt className="min-w-0 font-mono wrap-anywhere">
              {it.name}
              {isAnswer || it.isRequired ? null : <span className="font-sans text-muted">, optional</span>}
            </dt>
            <dd className="min-w-0">
              <span className="font-mono text-muted text-xs wrap-anywhere">{it.type}</span>
              {it.text ? <span className="block">{it.text}</span> : null}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
