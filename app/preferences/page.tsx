import type { Metadata } from "next";
import { MessagePage } from "@/components/layout/message-page";
import { Button } from "@/components/ui/button";
import { hasDeclinedMarketing, readMailToken } from "@/lib/email/queries";
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
  const isOff = await hasDeclinedMarketing(address);
  // What was saved is told only while it is still so.
  const isSaved = saved === (isOff ? "off" : "on");
  return (
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
  );
}
