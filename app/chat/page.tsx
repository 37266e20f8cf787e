import type { Metadata } from "next";
import { ChatPage } from "@/components/support/chat-page";
import { Container } from "@/components/ui/section";

export const metadata: Metadata = {
  title: "Ask Levqor",
  description: "A conversation with Levqor, continued here.",
  robots: { index: false, follow: false },
};

/** Where the links in mails lead: the same conversation, as a page. */
export default function Chat() {
  return (
    <Container className="max-w-prose py-6 md:py-10">
      <h1 className="sr-only">Ask Levqor</h1>
      <p className="hidden text-lg noscript:block">
        The conversation needs JavaScript, which is off in this browser.{" "}
        <a href="/contact" className="underline underline-offset-4">
          Write to us instead
        </a>
        : a person answers by e-mail.
      </p>
      <ChatPage />
    </Container>
  );
}
