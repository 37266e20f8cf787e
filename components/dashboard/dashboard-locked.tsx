import { MessagePage } from "@/components/layout/message-page";
import { ButtonLink } from "@/components/ui/button";

/** For whoever came without a token that opens, and without an administrator's session. */
export function DashboardLocked() {
  return (
    <main>
      <MessagePage
        title="The dashboard is closed to you"
        actions={<ButtonLink href="/sign-in?callbackUrl=/dashboard">Sign in as an administrator</ButtonLink>}
      >
        <p>Open the link that holds its token once more, or sign in with an administrator's address.</p>
        <p className="text-base">A link opens it for 30 days in the same browser, unless its token is replaced.</p>
      </MessagePage>
    </main>
  );
}
