import { MailLink } from "@/components/layout/mail-link";
import { AnswerTimes } from "@/components/support/answer-times";
import { ContactForm } from "@/components/support/contact-form";
import { Container } from "@/components/ui/section";
import { senderAddress } from "@/lib/email/sender-address";
import { SUPPORT_HOURS } from "@/lib/pricing/catalog";
import { PageData } from "../page-data";
import { pageMetadata } from "../page-metadata";
import { requireSitePage } from "../site-pages";

const { title } = requireSitePage("/contact");

export const metadata = pageMetadata("/contact");

/** Works without JavaScript, and is where the chat's button leads then. */
export default function ContactPage() {
  const address = senderAddress("support");
  return (
    <Container className="grid gap-x-16 gap-y-12 py-12 md:grid-cols-[minmax(0,1fr)_20rem] md:py-20">
      <div className="max-w-measure">
        <h1 className="text-3xl md:text-4xl">{title}</h1>
        <p className="mt-4 text-lg text-muted">
          A person reads it and answers by e-mail. About an order? Name its reference, LV- and eight characters.
        </p>
        <ContactForm />
        <PageData path="/contact" />
      </div>
      <aside aria-label="When we answer" className="space-y-8 md:pt-3">
        <AnswerTimes />
        <p className="text-muted text-sm">
          We are here {SUPPORT_HOURS.days}, {SUPPORT_HOURS.from}-{SUPPORT_HOURS.to} UK time. E-mail works as well:{" "}
          <MailLink address={address} />
        </p>
      </aside>
    </Container>
  );
}
