import type { Metadata } from "next";
import { MessagePage } from "@/components/layout/message-page";
import { UnknownMailLink } from "@/components/layout/unknown-mail-link";
import { Newsletter } from "@/components/site/newsletter";
import { Button, ButtonLink } from "@/components/ui/button";
import { appNow } from "@/lib/clock";
import { senderAddress } from "@/lib/email/sender-address";
import { GUIDE, standingOf } from "@/lib/leads/lead";
import { getLead, readConfirmToken } from "@/lib/leads/queries";
import { missing } from "@/lib/missing-page";
import { NEWSLETTER_LINK_DAYS } from "@/lib/pricing/terms";

export const dynamic = "force-dynamic";
export const metadata: Metadata = {
  title: "Confirm your address",
  robots: { index: false, follow: false },
  referrer: "no-referrer",
};

type Props = { searchParams: Promise<{ token?: string | string[] }> };

/** What the mail's link opens: one button. Opening it changes nothing, since link scanners open it too. */
export default async function ConfirmNewsletterPage({ searchParams }: Props) {
  const { token } = await searchParams;
  const ask = typeof token === "string" ? readConfirmToken(token) : null;
  if (typeof token !== "string" || !ask) return missing(<UnknownMailLink supportEmail={senderAddress("support")} />);
  const [lead, now] = await Promise.all([getLead(ask.email), appNow()]);
  return <div data-has-newsletter="">{pageOf({ standing: standingOf(ask, lead, now), token, email: ask.email })}</div>;
}

function pageOf({ standing, token, email }: { standing: ReturnType<typeof standingOf>; token: string; email: string }) {
  if (standing === "done") {
    return (
      <MessagePage
        title="Your address is confirmed already"
        actions={
          <ButtonLink href={GUIDE.path} look="primary">
            Read the guide
          </ButtonLink>
        }
      >
        <p>There is nothing more to do. The guide was mailed when you confirmed.</p>
      </MessagePage>
    );
  }
  if (standing === "run-out") {
    return (
      <MessagePage title="This link has run out" actions={<Newsletter place="confirm" email={email} />}>
        <p>
          It holds for {NEWSLETTER_LINK_DAYS} days, and ends when you unsubscribe. Ask for a new one here, and press its
          button.
        </p>
      </MessagePage>
    );
  }
  return (
    <MessagePage
      title="Confirm your address"
      actions={
        <form method="post" action={`/newsletter/confirm?token=${token}`}>
          <Button type="submit" look="primary" size="lg">
            Confirm, and send me the guide
          </Button>
        </form>
      }
    >
      <p>
        <span className="break-words text-ink">{email}</span> then gets the guide, one further mail about it, and the
        newsletter. Each has a link that ends them.
      </p>
      <p className="text-base">You did not ask for this? Close the page; nothing comes.</p>
    </MessagePage>
  );
}
