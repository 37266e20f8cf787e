import { Section } from "@/components/ui/section";
import type { Testimonial } from "@/lib/leads/marketing-content";

/** What real customers said; nothing at all while nobody has. */
export function Testimonials({ testimonials }: { testimonials: readonly Testimonial[] }) {
  if (testimonials.length === 0) return null;
  return (
    <Section id="testimonials" title="What customers say" className="border-line border-t">
      <div className="grid gap-8 md:grid-cols-2">
        {testimonials.map((it) => (
          <figure key={it.quote} className="border-line border-l-2 pl-6">
            <blockquote className="max-w-prose text-lg">{it.quote}</blockquote>
            <figcaption className="mt-3 text-muted">
              {it.name}, {it.business}
            </figcaption>
          </figure>
        ))}
      </div>
    </Section>
  );
}
