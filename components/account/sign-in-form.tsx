import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";

/**
 * Asks for a link. A plain form: works without JavaScript. `returnTo` is where the link leads in the end. Its field is of
 * the kind text, since browsers refuse letters before the @ that mailboxes have.
 */
export function SignInForm({ returnTo, error }: { returnTo: string; error?: string }) {
  return (
    <form method="post" action="/api/auth/sign-in" className="mt-8 max-w-measure space-y-6">
      <input type="hidden" name="callbackUrl" value={returnTo} />
      <TextField
        label="E-mail address"
        name="email"
        autoComplete="email"
        inputMode="email"
        autoCapitalize="none"
        spellCheck={false}
        required
        maxLength={254}
        help="The one you bought with."
        error={error}
      />
      <Button type="submit" look="primary" size="lg">
        Send me a link
      </Button>
    </form>
  );
}
