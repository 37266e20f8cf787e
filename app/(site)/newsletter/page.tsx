import { Newsletter } from "@/components/site/newsletter";
import { Container } from "@/components/ui/section";
import { GUIDE } from "@/lib/leads/lead";
import { PageData } from "../page-data";
import { pageMetadata } from "../page-metadata";
import { requireSitePage } from "../site-pages";

const { title, description } = requireSitePage("/newsletter");

export const metadata = pageMetadata("/newsletter");

const COMES = [
  "At once, after you confirm: the audit in seven steps, and the page with its sheet and a worked example.",
  "A few days later: one question, which chore came out on top. A person reads the answer.",
  "Now and then: a chore worth automating, with its steps and what it saves.",
] as const;

export default function NewsletterPage() {
  return (
    <Container className="py-12 md:py-20">
      <PageData path="/newsletter" />
      {/* The footer's form stays away where this is. */}
      <div data-has-newsletter="" className="max-w-measure">
        <h1 className="text-3xl md:text-4xl">{title}</h1>
        <p className="mt-4 text-lg text-muted">{description}</p>
        <div className="mt-8">
          <Newsletter place="page" />
        </div>
        <h2 className="mt-12 text-lg">What comes</h2>
        <ol className="mt-3 list-decimal space-y-2 pl-5 text-muted">
          {COMES.map((it) => (
            <li key={it}>{it}</li>
          ))}
        </ol>
        <p className="mt-6 text-muted">
          You need not subscribe to read it:{" "}
          <a href={GUIDE.path} className="text-ink underline underline-offset-4">
            the audit is a page
          </a>
          .
        </p>
      </div>
    </Container>
  );
}
