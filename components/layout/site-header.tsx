import Link from "next/link";
import { ButtonLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Container } from "@/components/ui/section";
import { HEADER_LINKS } from "./site-links";
import { Wordmark } from "./wordmark";

/** The way around the site. On a phone the links fold into a native `details`, which needs no JavaScript. */
export function SiteHeader({ isSignedIn = false }: { isSignedIn?: boolean }) {
  const own = isSignedIn ? (["/account", "Your orders"] as const) : (["/sign-in", "Sign in"] as const);
  return (
    <header className="relative z-10 border-line border-b bg-canvas md:sticky md:top-0">
      <Container className="flex h-16 items-center justify-between gap-6">
        <Link href="/" className="-ml-1 rounded-sm px-1 py-2">
          <Wordmark />
        </Link>
        <nav aria-label="Main" className="hidden items-center gap-1 md:flex">
          {HEADER_LINKS.map(([path, label]) => (
            <Link
              key={path}
              href={path}
              className="rounded-sm px-3 py-2.5 text-muted text-sm transition-colors hover:text-ink"
            >
              {label}
            </Link>
          ))}
          {/* A plain anchor: the page is made for each visit, so there is nothing to fetch ahead. */}
          <a href={own[0]} className="rounded-sm px-3 py-2.5 text-muted text-sm transition-colors hover:text-ink">
            {own[1]}
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
            {[...HEADER_LINKS, ["/faq", "Questions"] as const, own].map(([path, label]) => (
              <a key={path} href={path} className="flex min-h-12 items-center border-line not-last:border-b">
                {label}
              </a>
            ))}
          </nav>
        </details>
      </Container>
    </header>
  );
}
