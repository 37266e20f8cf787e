import { SignOutButtons } from "./sign-out-buttons";

/** Who is signed in, what they want to be mailed, and the way out. */
export function AccountFoot({ email, preferencesLink }: { email: string; preferencesLink: string }) {
  return (
    <section aria-labelledby="signed-in" className="mt-16 border-line border-t pt-8">
      <h2 id="signed-in" className="text-lg">
        Signed in as <span className="break-all">{email}</span>
      </h2>
      <p className="mt-2 mb-6 text-muted">
        Which mails you get is up to you:{" "}
        <a href={preferencesLink} className="text-ink underline underline-offset-4">
          mail preferences
        </a>
        .
      </p>
      <SignOutButtons />
    </section>
  );
}
