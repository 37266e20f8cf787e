import Link from "next/link";
import { Container } from "@/components/ui/section";
import { SUPPORT_HOURS } from "@/lib/pricing/catalog";
import { Wordmark } from "./wordmark";

const LINKS = [
  { href: "/", label: "Home" },
  { href: "/pricing", label: "Pricing" },
  { href: "/pricing#refunds", label: "Refunds" },
  { href: "/#questions", label: "Questions" },
] as const;

export function SiteFooter({ supportEmail }: { supportEmail: string }) {
  return (
    <footer className="mt-auto border-line border-t">
      <Container className="flex flex-col gap-8 py-12 text-sm md:flex-row md:justify-between">
        <div>
          <Wordmark />
          <p className="mt-3 text-muted">We build it, you use it. Prices in pounds, tax not included.</p>
        </div>
        <nav aria-label="Footer">
          <ul className="flex flex-wrap gap-x-6">
            {LINKS.map((link) => (
              <li key={link.href}>
                <Link
                  href={link.href}
                  className="flex min-h-11 items-center text-muted transition-colors hover:text-ink"
                >
                  {link.label}
                </Link>
              </li>
            ))}
          </ul>
          <p className="mt-2 text-muted">
            <a href={`mailto:${supportEmail}`} className="text-ink underline underline-offset-4">
              {supportEmail}
            </a>
            , {SUPPORT_HOURS.days} {SUPPORT_HOURS.from}-{SUPPORT_HOURS.to} UK time
          </p>
        </nav>
      </Container>
    </footer>
  );
}
