import type { OperationView } from "@/lib/api-docs/operation-view";
import { CodeBlock } from "./code-block";
import { FieldList } from "./field-list";

/** One call: what it does, what it takes and gives, and how it is made. */
export function OperationArticle({ operation }: { operation: OperationView }) {
  const { id, method, path, title, text, access, parameters, body, answers, refusals } = operation;
  return (
    <article aria-labelledby={id} className="border-line border-t py-10">
      <h3 id={id} className="scroll-mt-24 text-lg">
        {title}
      </h3>
      <p className="mt-1 font-mono text-sm wrap-anywhere">
        <span className="font-medium">{method}</span> {path}
      </p>
      <p className="mt-3 max-w-measure">{text}</p>
      <p className="mt-2 text-muted text-sm">{access}.</p>
      <FieldList title="Parameters" fields={parameters} />
      <FieldList title="Body" fields={body} />
      {answers.map((it) => (
        <FieldList key={it.status} title={`Answer ${it.status}: ${it.text}`} fields={it.fields} isAnswer />
      ))}
      {refusals.length ? (
        <div className="mt-5 text-sm">
          <h4 className="font-medium">Refused with</h4>
          <ul className="mt-1.5 space-y-1">
            {refusals.map((it) => (
              <li key={it.status}>
                <span className="tabular mr-2 font-mono">{it.status}</span>
                {it.text}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <div className="mt-6 grid grid-cols-1 gap-5">
        <CodeBlock label="curl" code={operation.curl} />
        <CodeBlock label="TypeScript" code={operation.typescript} />
      </div>
    </article>
  );
}
