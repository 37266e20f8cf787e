import { objectionToVersion } from "@/lib/intake/intake";
import type { IntakeView } from "@/lib/intake/queries";

type Said = Record<string, string | string[] | undefined>;

/** What the form's door told in the address, as errors beside fields. What stands there is never shown itself. */
export function errorsOf(intake: IntakeView, { said, in: names }: Said): { field: string; message: string }[] {
  if (said === "secret" || said === "full") {
    const named = String(names ?? "").split(",");
    const found = intake.answers.filter((it) => named.includes(it.field));
    const message = "What looked like a password or key was not kept. Read the answer again, and leave it out.";
    return found.map(({ field }) => ({ field, message: said === "full" ? objectionToVersion(field) : message }));
  }
  if (said !== "incomplete" && said !== "undecided") return [];
  const twice = [...new Set(intake.conflicts.map((it) => it.field))];
  const undecided = twice.map((field) => ({ field, message: `Choose one of two versions: ${labelOf(intake, field)}` }));
  const problems = said === "incomplete" || undecided.length === 0 ? intake.problems : [];
  return [...undecided, ...problems.filter((it) => !twice.includes(it.field))];
}

function labelOf(intake: IntakeView, field: string): string {
  return intake.answers.find((it) => it.field === field)?.label ?? field;
}
