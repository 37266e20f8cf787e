import { ConflictChoice } from "@/components/intake/conflict-choice";
import { ConsentField } from "@/components/intake/consent-field";
import { TextArea, TextField } from "@/components/ui/field";
import { CONSENT, type IntakeField } from "@/lib/intake/intake";
import type { IntakeAnswerView, IntakeConflictView } from "@/lib/intake/queries";

type Props = {
  field: IntakeField;
  answer: IntakeAnswerView | undefined;
  conflicts: readonly IntakeConflictView[];
  error: string | undefined;
};

/** One field with the version it was drawn with, and whatever else was written into it elsewhere. */
export function IntakeFieldInput({ field, answer, conflicts, error }: Props) {
  return (
    <div>
      <input type="hidden" name={`v.${field.name}`} value={answer?.drawn ?? 0} />
      <Control field={field} value={answer?.value ?? ""} error={error} />
      {conflicts.map((it) => (
        <ConflictChoice key={it.id} conflict={it} label={field.label} isConsent={field.kind === "consent"} />
      ))}
    </div>
  );
}

function Control({ field, value, error }: { field: IntakeField; value: string; error: string | undefined }) {
  const { name, kind, help, required, maxLength, autoComplete } = field;
  const label = required ? field.label : `${field.label} (optional)`;
  if (kind === "consent") {
    return (
      <ConsentField name={name} label={label} help={help} error={error} value={CONSENT} checked={value === CONSENT} />
    );
  }
  const shared = {
    ...{ name, label, help, error, maxLength, defaultValue: value, dir: "auto", className: "scroll-my-28" },
    "aria-required": required || undefined,
  };
  if (kind === "line") return <TextField {...shared} autoComplete={autoComplete} />;
  if (kind === "email")
    return <TextField {...shared} autoComplete={autoComplete} inputMode="email" spellCheck={false} />;
  return <TextArea {...shared} rows={name.startsWith("workflow-") ? 5 : 3} spellCheck={kind === "text"} />;
}
