import Link from "next/link";
import { cn } from "@/components/ui/cn";
import { Icon } from "@/components/ui/icon";

export type GuideItem = { path: string; title: string; summary: string };

/** Guides as rows: what each is called and what it is good for. `isNarrow` in a column of text, under its own heading. */
export function GuideList({ guides, isNarrow = false }: { guides: readonly GuideItem[]; isNarrow?: boolean }) {
  const Heading = isNarrow ? "h3" : "h2";
  return (
    <ul className="divide-y divide-line border-line border-y">
      {guides.map((it) => (
        <li
          key={it.path}
          className={cn(
            "group relative grid gap-x-8 gap-y-1 py-5",
            !isNarrow && "md:grid-cols-[1fr_2fr] md:items-center",
          )}
        >
          <Heading className="text-lg">
            {/* The whole row is the link's, and so is the ring around it. */}
            <Link
              href={it.path}
              className="after:absolute after:inset-0 after:rounded-sm after:outline-focus focus-visible:outline-none focus-visible:after:outline-2"
            >
              {it.title}
            </Link>
          </Heading>
          <div className="flex items-center justify-between gap-6">
            <p className="max-w-measure text-muted">{it.summary}</p>
            <Icon name="arrow-right" size={20} className="text-muted transition-colors group-hover:text-ink" />
          </div>
        </li>
      ))}
    </ul>
  );
}
