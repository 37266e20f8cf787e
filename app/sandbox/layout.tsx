import type { Metadata } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { Container } from "@/components/ui/section";
import { requireSandbox } from "@/lib/sandbox";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Sandbox", robots: { index: false, follow: false } };

const LINKS = [
  { href: "/sandbox", label: "Overview" },
  { href: "/sandbox/inbox", label: "Inbox" },
  { href: "/sandbox/alerts", label: "Alerts" },
  { href: "/sandbox/clock", label: "Clock" },
  { href: "/sandbox/faults", label: "Faults" },
  { href: "/sandbox/stripe", label: "Stripe" },
] as const;

/** The control panel's frame. Plain links without prefetching: every page shows what is true when it is asked for. */
export default function SandboxLayout({ children }: { children: ReactNode }) {
  requireSandbox();
  return (
    <div className="min-h-dvh">
      <p className="bg-wait-soft px-5 py-2 text-center text-sm text-wait">
        Sandbox: no mail leaves this machine and no money moves.
      </p>
      <header className="border-line border-b">
        <Container className="flex flex-wrap items-center justify-between gap-x-6">
          <nav aria-label="Sandbox" className="-mx-3 flex flex-wrap">
            {LINKS.map((link) => (
              <Link
                key={link.href}
                href={link.href}
                prefetch={false}
                className="rounded-sm px-3 py-3 text-muted text-sm transition-colors hover:text-ink"
              >
                {link.label}
              </Link>
            ))}
          </nav>
          <a href="/" className="py-3 text-sm underline underline-offset-2">
            Open the site
          </a>
        </Container>
      </header>
      <main id="main">
        <Container className="py-10">{children}</Container>
      </main>
    </div>
  );
}
