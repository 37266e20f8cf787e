import type { Metadata } from "next";
import { MessagePage } from "@/components/layout/message-page";
import { Button } from "@/components/ui/button";
import { Container } from "@/components/ui/section";
import { hasDeclinedMarketing, readMailToken } from "@/lib/email/queries";
import { type Lead, stateOf } from "@/lib/leads/lead";
import { getLead } from "@/lib/leads/queries";
import { missing } from "@/lib/missing-page";
import PreferencesNotFound from "./not-found";

export const dynamic = "force-dynamic";
export const metadata: Metadata = {
  title: "What we send you",
  robots: { index: false, follow: false },
  referrer: "no-referrer",
};

type Props = { searchParams: Promise<{ token?: string | string[]; saved?: string | string[] }> };

export default async function PreferencesPage({ searchParams }: Props) {
  const { token, saved } = await searchParams;
  const address = typeof token === "string" ? readMailToken(token) : null;
  if (typeof token !== "string" || !address) return missing(<PreferencesNotFound />);
  const [isOff, lead] = await Promise.all([hasDeclinedMarketing(address), getLead(address)]);
  // What was saved is told only while it is still so.
  const isSaved = saved === (isOff ? "off" : "on");
  return (
    <>
      <MessagePage
        title={isOff ? "You get no offers from us" : "You get offers from us now and then"}
        actions={
          <form method="post" action={`/preferences?token=${token}`}>
            <input type="hidden" name="marketing" value={isOff ? "on" : "off"} />
            <Button type="submit" look={isOff ? "quiet" : "primary"}>
              {isOff ? "Send me offers again" : "Send me no offers"}
            </Button>
          </form>
        }
      >
        {isSaved ? <p role="status">Saved. It holds from now on.</p> : null}
        <p>
          {isOff
            ? "Only what belongs to your orders still comes: confirmations, questions and hand-overs."
            : "An offer comes at most once an order. What belongs to your orders always comes."}
        </p>
      </MessagePage>
      <NewsletterChoice lead={lead} token={token} saved={saved} />
    </>
  );
}

type Choice = { lead: Lead | null; token: string; saved: string | string[] | undefined };

/** The newsletter's own switch, for those who once confirmed their address. Others ask for it by its form. */
function NewsletterChoice({ lead, token, saved }: Choice) {
  if (!lead?.confirmedAt) return null;
  const isOn = stateOf(lead) === "subscribed";
  return (
    <Container className="pb-16 md:pb-24">
      <section aria-labelledby="newsletter-choice" className="max-w-measure border-line border-t pt-10">
        <h2 id="newsletter-choice" className="text-xl">
          {isOn ? "You get the newsletter" : "You do not get the newsletter"}
        </h2>
        {saved === (isOn ? "newsletter-on" : "newsletter-off") ? (
          <p role="status" className="mt-3 text-muted">
            Saved. It holds from now on.
          </p>
        ) : null}
        <form method="post" action={`/preferences?token=${token}`} className="mt-4">
          <input type="hidden" name="newsletter" value={isOn ? "off" : "on"} />
          <Button type="submit">{isOn ? "End the newsletter" : "Send me the newsletter"}</Button>
        </form>
      </section>
    </Container>
  );
}
