import type { EmailKind } from "@/lib/email/email";
import { Action, EmailLayout, Paragraph } from "@/lib/email/email-layout";
import { senderAddress } from "@/lib/email/sender-address";
import { getLinkEmail, linkToken, signInLink } from "@/lib/users/queries";
import { LINK_MINUTES, safeReturnPath } from "@/lib/users/user";

/** Asked for on /sign-in: the link. Not sent any more once it would be dead on arrival. */
export const signIn: EmailKind = {
  sender: "security",
  findObjection: async ({ key }) => ((await getLinkEmail(linkToken(key))) ? null : "The link has run out or was used"),
  compose: async ({ key, data }) => ({
    subject: "Your link to sign in to Levqor",
    element: <SignIn link={signInLink(key, returnPathOf(data))} />,
  }),
};

function returnPathOf(data: unknown): string {
  const given = typeof data === "object" && data !== null && "returnTo" in data ? data.returnTo : undefined;
  return safeReturnPath(typeof given === "string" ? given : undefined);
}

function SignIn({ link }: { link: string }) {
  return (
    <EmailLayout
      preview={`Works once, for ${LINK_MINUTES} minutes.`}
      heading="Your link to sign in."
      supportAddress={senderAddress("support")}
    >
      <Paragraph>
        It works once and for {LINK_MINUTES} minutes. It opens a page with one button; press it to sign in.
      </Paragraph>
      <Action href={link}>Sign in to Levqor</Action>
      <Paragraph>
        You did not ask for it? Then somebody typed your address. Nothing happens unless this link is used, and you can
        delete this mail.
      </Paragraph>
    </EmailLayout>
  );
}
