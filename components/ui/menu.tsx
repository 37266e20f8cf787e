import { Icon } from "./icon";

export type MenuItem = { href: string; label: string };

/** A few ways under one word. A native `details`: opens without JavaScript, and Tab walks through it. */
export function Menu({ label, items }: { label: string; items: readonly MenuItem[] }) {
  return (
    <details className="group relative inline-block">
      <summary className="flex min-h-11 items-center gap-2 rounded-sm border border-line bg-surface px-4 font-medium text-sm transition-colors hover:border-line-strong">
        {label}
        <Icon name="chevron-down" className="text-muted transition-transform group-open:rotate-180" />
      </summary>
      <ul className="absolute left-0 z-10 mt-1 min-w-full rounded-md border border-line bg-surface py-1 shadow-lift">
        {items.map((it) => (
          <li key={it.href}>
            <a href={it.href} className="flex min-h-11 items-center whitespace-nowrap px-4 text-sm hover:bg-sunken">
              {it.label}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
