import { SignInForm } from "@/components/account/sign-in-form";
import { SignOutButtons } from "@/components/account/sign-out-buttons";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Container } from "@/components/ui/section";
import { getSession } from "@/lib/auth";
import { LINK_MINUTES, safeReturnPath } from "@/lib/users/user";

export const dynamic = "force-dynamic";

type Props = { searchParams: Promise<Record<"callbackUrl" | "error" | "signedOut", string | string[] | undefined>> };

export default async function SignInPage({ searchParams }: Props) {
  const { callbackUrl, error, signedOut } = await searchParams;
  const session = await getSession();
  const returnTo = safeReturnPath(typeof callbackUrl === "string" ? callbackUrl : undefined);
  if (session) {
    return (
      <Container className="max-w-prose py-12 md:py-20">
        <h1 className="text-2xl md:text-3xl">You are signed in</h1>
        <p className="mt-3 text-lg text-muted">As {session.email}.</p>
        <div className="mt-8 flex flex-wrap gap-3">
          <ButtonLink href={session.role === "admin" ? "/admin" : "/account"} look="primary">
            {session.role === "admin" ? "Go to the orders" : "Go to your orders"}
          </ButtonLink>
          <SignOutButtons />
        </div>
      </Container>
    );
  }
  return (
    <Container className="max-w-prose py-12 md:py-20">
      {signedOut === "yes" ? <Badge tone="done">You are signed out</Badge> : null}
      <h1 className="mt-4 text-2xl md:text-3xl">Sign in</h1>
      <p className="mt-3 text-lg text-muted">
        There is no password. We mail you a link; it works once, for {LINK_MINUTES} minutes.
      </p>
      {error === "link" ? (
        <p role="alert" className="mt-6 rounded-md border border-wait bg-wait-soft p-4 text-wait">
          This link has run out or was used already. Ask for a new one.
        </p>
      ) : null}
      <SignInForm
        returnTo={returnTo}
        error={error === "email" ? "Write one e-mail address, such as ada@example.com." : undefined}
      />
    </Container>
  );
}
