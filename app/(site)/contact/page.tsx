import { MailLink } from "@/components/layout/mail-link";
import { MessagePage } from "@/components/layout/message-page";
import { AnswerTimes } from "@/components/support/answer-times";
import { ContactForm } from "@/components/support/contact-form";
import { ButtonLink } from "@/components/ui/button";
import { Container } from "@/components/ui/section";
import { senderAddress } from "@/lib/email/sender-address";
import { SUPPORT_HOURS } from "@/lib/pricing/catalog";
import { PageData } from "../page-data";
import { pageMetadata } from "../page-metadata";
import { requireSitePage } from "../site-pages";

const { title } = requireSitePage("/contact");

export const metadata = pageMetadata("/contact");

const TICKET = /^T-[0-9A-Z]{8}$/;

type Props = { searchParams: Promise<{ sent?: string | string[] }> };

/** Works without JavaScript, and is where the chat's button leads then. */
export default async function ContactPage({ searchParams }: Props) {
  const { sent } = await searchParams;
  const address = senderAddress("support");
  if (typeof sent === "string" && TICKET.test(sent)) return <Sent ticketId={sent} />;
  return (
    <Container className="grid gap-x-16 gap-y-12 py-12 md:grid-cols-[minmax(0,1fr)_20rem] md:py-20">
      <div className="max-w-measure">
        <h1 className="text-2xl md:text-3xl">{title}</h1>
        <p className="mt-3 text-lg text-muted">
          A person reads it and answers by e-mail. About an order? Name its reference, LV- and eight characters.
        </p>
        <ContactForm />
        <PageData path="/contact" />
      </div>
      <aside aria-label="When we answer" className="space-y-8 md:pt-2">
        <AnswerTimes />
        <p className="text-muted text-sm">
          We are here {SUPPORT_HOURS.days}, {SUPPORT_HOURS.from}-{SUPPORT_HOURS.to} UK time. E-mail works as well:{" "}
          <MailLink address={address} />
        </p>
      </aside>
    </Container>
  );
}

function Sent({ ticketId }: { ticketId: string }) {
  return (
    <MessagePage title="A person has your message" actions={<ButtonLink href="/">Go to the home page</ButtonLink>}>
      <p>
        Its number is <span className="select-all whitespace-nowrap font-mono text-ink">{ticketId}</span>. The answer
        comes by e-mail, and you can reply to it.
      </p>
    </MessagePage>
  );
}
