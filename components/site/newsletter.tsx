import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";

type Props = {
  /** Where on the site it stands: part of ids, and what its presses are counted under. */
  place: "footer" | "home" | "guide" | "page" | "confirm";
  /** What the field holds already. */
  email?: string;
};

/** Asks for the guide and the newsletter. A plain form: works without JavaScript. */
export function Newsletter({ place, email }: Props) {
  return (
    <form method="post" action="/api/newsletter" className="max-w-measure">
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-0 grow basis-60">
          <TextField
            label="Your e-mail"
            id={`newsletter-${place}`}
            name="email"
            autoComplete="email"
            inputMode="email"
            autoCapitalize="none"
            spellCheck={false}
            required
            maxLength={254}
            defaultValue={email}
          />
        </div>
        <Button
          type="submit"
          look={place === "footer" ? "quiet" : "primary"}
          data-cta={`newsletter-${place}`}
          className="shrink-0"
        >
          Get the guide
        </Button>
      </div>
      <p className="mt-3 text-muted text-sm">
        You confirm by a link first, and any mail ends them all with one click.{" "}
        <a href="/marketing-consent" className="whitespace-nowrap underline underline-offset-2">
          How we mail
        </a>
      </p>
    </form>
  );
}
