"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { cn } from "@/components/ui/cn";

const LINKS = [
  { href: "/sandbox", label: "Overview" },
  { href: "/sandbox/inbox", label: "Inbox" },
  { href: "/sandbox/alerts", label: "Alerts" },
  { href: "/sandbox/connectors", label: "Connectors" },
  { href: "/sandbox/clock", label: "Clock" },
  { href: "/sandbox/faults", label: "Faults" },
  { href: "/sandbox/stripe", label: "Stripe" },
] as const;

const link = "rounded-sm px-2 py-3 text-sm transition-colors hover:text-ink sm:px-3";

/** The panel's pages. No prefetching: each shows what is true when it is asked for. */
export function SandboxNav() {
  const path = usePathname();
  return (
    <nav aria-label="Sandbox" className="-mx-2 flex flex-wrap sm:-mx-3">
      {LINKS.map(({ href, label }) => {
        const isHere = href === "/sandbox" ? path === href : path.startsWith(href);
        return (
          <Link
            key={href}
            href={href}
            prefetch={false}
            aria-current={isHere ? "page" : undefined}
            className={cn(link, isHere ? "text-ink underline decoration-2 underline-offset-8" : "text-muted")}
          >
            {label}
          </Link>
        );
      })}
      <a href="/" className={cn(link, "text-muted underline underline-offset-2 sm:ml-auto")}>
        Open the site
      </a>
    </nav>
  );
}
