import type { ReactNode } from "react";

/** A name and what is known under it. */
export type Fact = readonly [name: string, value: ReactNode];

/** Names beside values; what is not known is left out. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="grid gap-x-4 gap-y-2 text-sm sm:grid-cols-[max-content_minmax(0,1fr)]">
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name} className="sm:contents">
            <dt className="text-muted">{name}</dt>
            <dd className="min-w-0 wrap-anywhere">{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** An id that one press selects whole. */
export function Id({ value }: { value: string }) {
  return <span className="select-all break-all font-mono text-xs">{value}</span>;
}
