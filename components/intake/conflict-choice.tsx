import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import type { IntakeConflictView } from "@/lib/intake/queries";

/** What was written into the field above somewhere else, and the choice between the two. */
export function ConflictChoice({
  conflict,
  label,
  isConsent,
}: {
  conflict: IntakeConflictView;
  label: string;
  isConsent: boolean;
}) {
  const text = isConsent ? (conflict.value ? "Ticked" : "Not ticked") : conflict.value || "Left empty";
  return (
    <section aria-label={`Second version: ${label}`} className="mt-3 rounded-md border border-line bg-sunken p-4">
      <p className="flex flex-wrap items-center gap-2 text-sm">
        <Badge tone="wait">Two versions</Badge>
        <span className="text-muted">
          Also written, in another window or on another device, <DateTime value={conflict.savedAt} />:
        </span>
      </p>
      <blockquote dir="auto" className="mt-3 whitespace-pre-wrap break-words border-line-strong border-l-2 pl-3">
        {text}
      </blockquote>
      <p className="mt-4 flex flex-wrap gap-3">
        <Button type="submit" name="choose" value={`${conflict.id}:use`}>
          Take this one
        </Button>
        <Button type="submit" name="choose" value={`${conflict.id}:keep`}>
          Keep the one above
        </Button>
      </p>
    </section>
  );
}
