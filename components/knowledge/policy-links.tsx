import Link from "next/link";

type Item = { path: string; title: string };

/** The other legal pages, under each of them. */
export function PolicyLinks({ items }: { items: readonly Item[] }) {
  return (
    <nav aria-labelledby="other-policies" className="mt-10 max-w-measure print:hidden">
      <h2 id="other-policies" className="font-medium">
        Other policies
      </h2>
      <ul className="mt-2 flex flex-wrap gap-x-6">
        {items.map((it) => (
          <li key={it.path}>
            <Link
              href={it.path}
              prefetch={false}
              className="flex min-h-11 items-center text-muted text-sm underline underline-offset-4 transition-colors hover:text-ink"
            >
              {it.title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
