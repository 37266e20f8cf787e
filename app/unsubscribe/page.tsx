import type { Metadata } from "next";
import { MessagePage } from "@/components/layout/message-page";
import { Button } from "@/components/ui/button";
import { readMailToken } from "@/lib/email/queries";
import { missing } from "@/lib/missing-page";
import UnsubscribeNotFound from "./not-found";

export const dynamic = "force-dynamic";
export const metadata: Metadata = {
  title: "Unsubscribe",
  robots: { index: false, follow: false },
  referrer: "no-referrer",
};

type Props = { searchParams: Promise<{ token?: string | string[] }> };

/** Opening the link changes nothing, since link scanners open it too: the button does. */
export default async function UnsubscribePage({ searchParams }: Props) {
  const { token } = await searchParams;
  if (typeof token !== "string" || !readMailToken(token)) return missing(<UnsubscribeNotFound />);
  return (
    <MessagePage
      title="No more marketing from us?"
      actions={
        <form method="post" action={`/unsubscribe?token=${token}`}>
          <input type="hidden" name="from" value="page" />
          <Button type="submit" look="primary">
            Unsubscribe
          </Button>
        </form>
      }
    >
      <p>
        Neither offers nor the newsletter. You keep getting what belongs to your orders: confirmations, questions and
        hand-overs.
      </p>
    </MessagePage>
  );
}
