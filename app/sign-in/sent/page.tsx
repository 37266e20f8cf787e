import { MessagePage } from "@/components/layout/message-page";
import { ButtonLink } from "@/components/ui/button";
import { LINK_MINUTES } from "@/lib/users/user";

export const dynamic = "force-dynamic";

/** The same for every address: whether we know one is not for strangers. */
export default function LinkSentPage() {
  return (
    <MessagePage title="Look into your inbox" actions={<ButtonLink href="/sign-in">Try another address</ButtonLink>}>
      <p>
        If the address belongs to an order, a link is on its way to it. It works once, for {LINK_MINUTES} minutes, and
        may be opened on any device.
      </p>
      <p>
        Nothing after two minutes? Look into the spam folder, and check that it is the address you bought with: the
        payment confirmation went to the same one.
      </p>
    </MessagePage>
  );
}
