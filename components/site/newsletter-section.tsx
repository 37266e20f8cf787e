import { Container } from "@/components/ui/section";
import { Newsletter } from "./newsletter";

/** The guide and the newsletter as a part of a page: what comes, and the form. A footer below it leaves its own away. */
export function NewsletterSection({ place }: { place: "home" | "guide" }) {
  return (
    <section
      id="newsletter"
      data-has-newsletter=""
      aria-labelledby="newsletter-title"
      className="border-line border-t py-16 md:py-24"
    >
      <Container className="grid gap-x-16 gap-y-8 lg:grid-cols-2">
        <div>
          <h2 id="newsletter-title" className="text-2xl md:text-3xl">
            Find the chore that pays back first
          </h2>
          <p className="mt-3 max-w-measure text-lg text-muted">
            The automation audit: a sheet of paper, a normal week, and an hour at its end. We mail it to you, and now
            and then a chore worth automating.
          </p>
        </div>
        <div className="lg:pt-1">
          <Newsletter place={place} />
        </div>
      </Container>
    </section>
  );
}
