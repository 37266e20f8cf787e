import { headers } from "next/headers";
import { MessagePage } from "@/components/layout/message-page";
import { Button, ButtonLink } from "@/components/ui/button";
import { clientAddress } from "@/lib/http";
import { isWithinLimit } from "@/lib/rate-limit";
import { getLinkEmail } from "@/lib/users/queries";
import { LINK_LIMIT, LINK_MINUTES, safeReturnPath } from "@/lib/users/user";

export const dynamic = "force-dynamic";

type Props = { searchParams: Promise<Record<"token" | "returnTo", string | string[] | undefined>> };

/** What a link opens: one button. Opening it spends nothing, since mail scanners open links too. */
export default async function OpenedLinkPage({ searchParams }: Props) {
  const { token, returnTo } = await searchParams;
  const isAllowed = await isWithinLimit(LINK_LIMIT, clientAddress(await headers()));
  if (!isAllowed) return <TooMany />;
  const email = typeof token === "string" ? await getLinkEmail(token) : null;
  if (typeof token !== "string" || !email) return <RunOut />;
  return (
    <MessagePage title="Sign in to Levqor">
      <p>
        As <span className="text-ink">{email}</span>, on this device.
      </p>
      <form method="post" action="/api/auth/link">
        <input type="hidden" name="token" value={token} />
        <input
          type="hidden"
          name="returnTo"
          value={safeReturnPath(typeof returnTo === "string" ? returnTo : undefined)}
        />
        <Button type="submit" look="primary" size="lg">
          Sign in
        </Button>
      </form>
      <p className="text-base">You did not ask for this? Close the page; nothing happens.</p>
    </MessagePage>
  );
}

function RunOut() {
  return (
    <MessagePage
      title="This link has run out"
      actions={
        <ButtonLink href="/sign-in" look="primary">
          Ask for a new link
        </ButtonLink>
      }
    >
      <p>A link works once, for {LINK_MINUTES} minutes. It may also be cut off: e-mail programs break long lines.</p>
    </MessagePage>
  );
}

function TooMany() {
  return (
    <MessagePage title="Too many links were opened from here">
      <p>Wait a minute, then open your link again. It has not been used.</p>
    </MessagePage>
  );
}
