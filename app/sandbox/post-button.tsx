import { Button } from "@/components/ui/button";

/** One press that posts a plain form: works without JavaScript. `what` completes the words for screen readers. */
export function PostButton({
  action,
  fields,
  children,
  what,
  look = "quiet",
}: {
  action: string;
  fields: Record<string, string>;
  children: string;
  what?: string;
  look?: "primary" | "quiet" | "danger";
}) {
  return (
    <form method="post" action={action} className="inline-block">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" look={look}>
        {children}
        {what ? <span className="sr-only"> {what}</span> : null}
      </Button>
    </form>
  );
}
