/** Code that scrolls within its own frame, also by keyboard. */
export function CodeBlock({ label, code }: { label: string; code: string }) {
  return (
    <figure className="min-w-0">
      <figcaption className="mb-1.5 font-medium text-sm">{label}</figcaption>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
        className="overflow-x-auto rounded-md border border-line bg-sunken p-4 font-mono text-sm"
      >
        <code>{code}</code>
      </pre>
    </figure>
  );
}
