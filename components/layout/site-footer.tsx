import Link from "next/link";
import { Container } from "@/components/ui/section";
import { SUPPORT_HOURS } from "@/lib/pricing/catalog";
import { Wordmark } from "./wordmark";

const GROUPS = [
  {
    name: "Levqor",
    links: [
      { href: "/", label: "Home" },
      { href: "/pricing", label: "Pricing" },
      { href: "/pricing/details", label: "Prices in detail" },
      { href: "/guides", label: "Guides" },
    ],
  },
  {
    name: "Help",
    links: [
      { href: "/faq", label: "Questions" },
      { href: "/contact", label: "Contact" },
      { href: "/refunds", label: "Refunds" },
      { href: "/sla", label: "Service level" },
      { href: "/dispute-resolution", label: "Dispute resolution" },
    ],
  },
  {
    name: "Your data",
    links: [
      { href: "/privacy", label: "Privacy" },
      { href: "/cookies", label: "Cookies" },
      { href: "/data-requests", label: "Data requests" },
      { href: "/marketing-consent", label: "Marketing consent" },
      { href: "/sub-processors", label: "Sub-processors" },
    ],
  },
  {
    name: "Rules",
    links: [
      { href: "/terms", label: "Terms" },
      { href: "/acceptable-use", label: "Acceptable use" },
      { href: "/high-risk-data", label: "High-risk data" },
      { href: "/accessibility", label: "Accessibility" },
    ],
  },
] as const;

/** Whom to write to, and the way to everything that a header has no room for. */
export function SiteFooter({ supportEmail }: { supportEmail: string }) {
  return (
    <footer className="mt-auto border-line border-t">
      <Container className="grid gap-x-12 gap-y-10 py-12 text-sm lg:grid-cols-[1fr_2fr]">
        <div>
          <Wordmark />
          <p className="mt-3 text-muted">We build it, you use it. Prices in pounds, tax not included.</p>
          <p className="mt-3 text-muted">
            <a href={`mailto:${supportEmail}`} className="text-ink underline underline-offset-4">
              {supportEmail}
            </a>
            , {SUPPORT_HOURS.days} {SUPPORT_HOURS.from}-{SUPPORT_HOURS.to} UK time
          </p>
        </div>
        <nav aria-label="Footer" className="grid grid-cols-2 gap-x-6 gap-y-8 sm:grid-cols-4">
          {GROUPS.map((group) => (
            <div key={group.name}>
              <h2 className="font-medium">{group.name}</h2>
              <ul className="mt-1">
                {group.links.map((link) => (
                  <li key={link.href}>
                    {/* So many links at the foot of each page would all be fetched ahead. */}
                    <Link
                      href={link.href}
                      prefetch={false}
                      className="flex min-h-11 items-center text-muted transition-colors hover:text-ink sm:min-h-9"
                    >
                      {link.label}
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </nav>
      </Container>
    </footer>
  );
}
