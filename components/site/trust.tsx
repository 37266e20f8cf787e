import Link from "next/link";
import { Section } from "@/components/ui/section";
import { REFUND_DAYS } from "@/lib/pricing/policy";

const PROMISES = [
  {
    title: "No password, ever",
    text: "You invite us to your tools as you would invite a colleague, and take the invitation back when you like.",
    href: "/guides/preparing-access",
    link: "How access works",
  },
  {
    title: "Money back",
    text: `In full until work starts. After hand-over within ${REFUND_DAYS.afterHandOver} days, when the result does not do what the intake agreed and the revisions did not mend it.`,
    href: "/refunds",
    link: "The refund terms",
  },
  {
    title: "A person when it matters",
    text: "Refunds, security, your data and plain anger always reach a person. The chat says so when it does not know.",
    href: "/contact",
    link: "Talk to a person",
  },
  {
    title: "Work we refuse",
    text: "Medical, legal and credit decisions, safety, biometrics, special-category data and anything about minors.",
    href: "/high-risk-data",
    link: "Where the line is",
  },
] as const;

/** Why one may hand us a chore: promises that stand in the terms, each with the page that holds us to it. */
export function Trust() {
  return (
    <Section id="trust" title="What you can hold us to" className="border-line border-t">
      <ul className="grid gap-x-12 sm:grid-cols-2">
        {PROMISES.map((it) => (
          <li key={it.title} className="border-line border-t py-6">
            <h3 className="text-lg">{it.title}</h3>
            <p className="mt-1 max-w-measure text-muted">{it.text}</p>
            <Link
              href={it.href}
              prefetch={false}
              className="mt-1 inline-flex min-h-11 items-center underline underline-offset-4"
            >
              {it.link}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
