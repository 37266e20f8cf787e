/** A value as JSON, folded when it is long. */
export function JsonBlock({ label, value }: { label: string; value: unknown }) {
  const text = JSON.stringify(value, null, 2) ?? "";
  const block = (
    <pre
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
      tabIndex={0}
      className="max-h-96 overflow-auto rounded-sm bg-sunken p-3 font-mono text-xs"
    >
      {text}
    </pre>
  );
  return (
    <details open={text.length < 400}>
      <summary className="flex min-h-9 items-center text-muted text-xs">{label}</summary>
      {block}
    </details>
  );
}
