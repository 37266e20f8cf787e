import Link from "next/link";
import { Icon } from "@/components/ui/icon";

export type GuideItem = { path: string; title: string; summary: string };

/** Guides as rows: what each is called and what it is good for. */
export function GuideList({ guides }: { guides: readonly GuideItem[] }) {
  return (
    <ul className="max-w-prose divide-y divide-line border-line border-y">
      {guides.map((it) => (
        <li key={it.path} className="group relative flex items-center justify-between gap-6 py-5">
          <div>
            <h2 className="text-lg">
              {/* The whole row is the link's. */}
              <Link href={it.path} className="after:absolute after:inset-0">
                {it.title}
              </Link>
            </h2>
            <p className="mt-1 text-muted">{it.summary}</p>
          </div>
          <Icon name="arrow-right" size={20} className="text-muted transition-colors group-hover:text-ink" />
        </li>
      ))}
    </ul>
  );
}
