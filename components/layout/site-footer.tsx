import Link from "next/link";
import { Newsletter } from "@/components/site/newsletter";
import { Container } from "@/components/ui/section";
import { SUPPORT_HOURS } from "@/lib/pricing/catalog";
import { MailLink } from "./mail-link";
import { FOOTER_LINKS } from "./site-links";
import { Wordmark } from "./wordmark";

/** Whom to write to, the newsletter where the page does not ask for it itself, and the way to everything. */
export function SiteFooter({ supportEmail }: { supportEmail: string }) {
  return (
    <footer className="mt-auto border-line border-t">
      <Container className="grid gap-x-12 gap-y-10 py-12 text-sm lg:grid-cols-[1fr_3fr]">
        <div>
          <Wordmark />
          <p className="mt-3 text-muted">We build it, you use it. Prices in pounds, tax not included.</p>
          <p className="mt-3 text-muted">
            <MailLink address={supportEmail} />
            <span className="mt-1 block">
              {SUPPORT_HOURS.days} {SUPPORT_HOURS.from} to {SUPPORT_HOURS.to}, UK time
            </span>
          </p>
        </div>
        <nav aria-label="Footer" className="grid grid-cols-2 gap-x-6 gap-y-8 sm:grid-cols-3 lg:grid-cols-5">
          {Object.entries(FOOTER_LINKS).map(([name, links]) => (
            <div key={name}>
              <h2 className="font-medium">{name}</h2>
              <ul className="mt-1">
                {links.map(([path, label]) => (
                  <li key={path}>
                    {/* So many links at the foot of each page would all be fetched ahead. */}
                    <Link
                      href={path}
                      prefetch={false}
                      className="flex min-h-11 items-center text-muted transition-colors hover:text-ink sm:min-h-9"
                    >
                      {label}
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </nav>
        <section
          aria-labelledby="footer-newsletter"
          className="grid gap-x-12 gap-y-4 border-line border-t pt-8 in-[:root:has([data-has-newsletter])]:hidden lg:col-span-2 lg:grid-cols-[1fr_3fr]"
        >
          <div>
            <h2 id="footer-newsletter" className="font-medium">
              The automation audit, by e-mail
            </h2>
            <p className="mt-1 text-muted">Finds the chore that pays back first. The newsletter comes with it.</p>
          </div>
          <Newsletter place="footer" />
        </section>
      </Container>
    </footer>
  );
}
