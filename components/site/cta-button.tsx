import { ButtonLink } from "@/components/ui/button";
import { CALLS_TO_ACTION } from "@/lib/leads/marketing-content";

type Props = {
  action: keyof typeof CALLS_TO_ACTION;
  /** Where it stands: its presses are counted under this name. */
  place: string;
  look?: "primary" | "quiet";
};

/** One of the few calls to act, in the same words everywhere. */
export function CTAButton({ action, place, look = "primary" }: Props) {
  const { label, path } = CALLS_TO_ACTION[action];
  return (
    <ButtonLink href={path} look={look} size="lg" cta={`${place}-${action}`}>
      {label}
    </ButtonLink>
  );
}
