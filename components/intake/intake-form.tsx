import { IntakeAutosave } from "@/components/intake/intake-autosave";
import { IntakeFieldInput } from "@/components/intake/intake-field-input";
import { Button } from "@/components/ui/button";
import type { IntakeField } from "@/lib/intake/intake";
import type { IntakeView } from "@/lib/intake/queries";

type Props = {
  token: string;
  /** A random name of this one drawing of the form; tells two open forms apart. */
  device: string;
  fields: readonly IntakeField[];
  intake: IntakeView;
  /** What to say beside a field, by its name. */
  errors: Readonly<Record<string, string>>;
};

const FORM_ID = "intake";
const SECTIONS = [
  { title: "Your business", of: /^(business|goal|tools)$/ },
  { title: "What we build", of: /^workflow-/ },
  { title: "Getting in, and whom to ask", of: /^(access|contact-|files)/ },
  { title: "Your agreement", of: /^consent-/ },
];

/** The intake, to be filled in. Works as a plain form; with scripts each field is saved as it is typed. */
export function IntakeForm({ token, device, fields, intake, errors }: Props) {
  return (
    <form id={FORM_ID} method="post" action="/api/intake" noValidate autoComplete="on" className="mt-10">
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="device" value={device} />
      {/* Enter in a field presses the first button of a form: it must be the harmless one. */}
      <button type="submit" hidden>
        Save
      </button>
      <div className="space-y-12">
        {SECTIONS.map(({ title, of }) => (
          <fieldset key={title} className="min-w-0">
            <legend className="font-medium text-xl">{title}</legend>
            <div className="mt-5 space-y-6">
              {fields
                .filter((field) => of.test(field.name))
                .map((field) => (
                  <IntakeFieldInput
                    key={field.name}
                    field={field}
                    answer={intake.answers.find((it) => it.field === field.name)}
                    conflicts={intake.conflicts.filter((it) => it.field === field.name)}
                    error={errors[field.name]}
                  />
                ))}
            </div>
          </fieldset>
        ))}
      </div>
      <IntakeAutosave
        formId={FORM_ID}
        token={token}
        progress={intake.progress}
        missing={intake.missing}
        names={Object.fromEntries(fields.map((it) => [it.label, it.name]))}
      >
        <Button type="submit" name="send" value="yes" look="primary" size="lg">
          Send intake
        </Button>
        <Button type="submit" size="lg">
          Save and go on later
        </Button>
      </IntakeAutosave>
    </form>
  );
}
