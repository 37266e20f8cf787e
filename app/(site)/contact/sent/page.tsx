import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { MessagePage } from "@/components/layout/message-page";
import { ButtonLink } from "@/components/ui/button";

export const metadata: Metadata = { title: "A person has your message", robots: { index: false, follow: false } };

const TICKET = /^T-[0-9A-Z]{8}$/;

type Props = { searchParams: Promise<{ ticket?: string | string[] }> };

/** Where the form of /contact leads once it is sent. A page of its own, so that the form stays static. */
export default async function MessageSentPage({ searchParams }: Props) {
  const { ticket } = await searchParams;
  if (typeof ticket !== "string" || !TICKET.test(ticket)) redirect("/contact");
  return (
    <MessagePage title="A person has your message" actions={<ButtonLink href="/">Go to the home page</ButtonLink>}>
      <p>
        Its number is <span className="select-all whitespace-nowrap font-mono text-ink">{ticket}</span>. The answer
        comes by e-mail, and you can reply to it.
      </p>
    </MessagePage>
  );
}
