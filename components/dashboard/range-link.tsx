"use client";

import Link, { useLinkStatus } from "next/link";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

type Props = { href: string; isHere: boolean; children: ReactNode };

/** Another range. Without JavaScript a plain link; with it the figures stay until the others are there. */
export function RangeLink({ href, isHere, children }: Props) {
  return (
    <Link
      href={href}
      prefetch={false}
      scroll={false}
      aria-current={isHere ? "page" : undefined}
      className={cn(
        "flex min-h-11 items-center rounded-sm px-1.5 text-sm sm:px-3 transition-colors hover:text-ink",
        isHere ? "bg-surface font-medium text-ink shadow-lift" : "text-muted",
      )}
    >
      <Words>{children}</Words>
    </Link>
  );
}

function Words({ children }: { children: ReactNode }) {
  const { pending } = useLinkStatus();
  return (
    <span aria-busy={pending || undefined} className={cn(pending && "animate-pulse")}>
      {children}
    </span>
  );
}
