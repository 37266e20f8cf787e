import Link from "next/link";
import { ButtonLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Container } from "@/components/ui/section";
import { Wordmark } from "./wordmark";

const LINKS = [
  { href: "/#how", label: "How it works" },
  { href: "/#examples", label: "Examples" },
  { href: "/pricing", label: "Pricing" },
  { href: "/faq", label: "Questions" },
] as const;

/** The way around the site. On a phone the links fold into a native `details`, which needs no JavaScript. */
export function SiteHeader({ isSignedIn = false }: { isSignedIn?: boolean }) {
  const own = isSignedIn ? { href: "/account", label: "Your orders" } : { href: "/sign-in", label: "Sign in" };
  return (
    <header className="relative z-10 border-line border-b bg-canvas md:sticky md:top-0">
      <Container className="flex h-16 items-center justify-between gap-6">
        <Link href="/" className="-ml-1 rounded-sm px-1 py-2">
          <Wordmark />
        </Link>
        <nav aria-label="Main" className="hidden items-center gap-1 md:flex">
          {LINKS.map((link) => (
            <Link
              key={link.href}
              href={link.href}
              className="rounded-sm px-3 py-2.5 text-muted text-sm transition-colors hover:text-ink"
            >
              {link.label}
            </Link>
          ))}
          {/* A plain anchor: the page is made for each visit, so there is nothing to fetch ahead. */}
          <a href={own.href} className="rounded-sm px-3 py-2.5 text-muted text-sm transition-colors hover:text-ink">
            {own.label}
          </a>
          <ButtonLink href="/pricing" className="ml-3" cta="header-pricing">
            See packages
          </ButtonLink>
        </nav>
        <details className="group md:hidden">
          <summary className="-mr-3 flex min-h-11 items-center gap-2 rounded-sm px-3 font-medium text-sm">
            Menu
            <Icon name="menu" size={20} />
          </summary>
          <nav
            aria-label="Main"
            className="absolute inset-x-0 top-full border-line border-y bg-surface px-5 py-2 shadow-lift"
          >
            {/* Plain anchors: a full load closes the menu, which a soft one would leave open. */}
            {[...LINKS, own].map((link) => (
              <a key={link.href} href={link.href} className="flex min-h-12 items-center border-line not-last:border-b">
                {link.label}
              </a>
            ))}
          </nav>
        </details>
      </Container>
    </header>
  );
}
