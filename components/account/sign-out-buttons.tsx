import { Button } from "@/components/ui/button";

/** Signs this browser out, or all of the person's browsers. */
export function SignOutButtons() {
  return (
    <form method="post" action="/api/auth/sign-out" className="flex flex-wrap gap-3">
      <Button type="submit">Sign out</Button>
      <Button type="submit" name="everywhere" value="yes">
        Sign out everywhere
      </Button>
    </form>
  );
}
