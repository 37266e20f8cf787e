import { CheckField, ErrorSummary, TextArea, TextField } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select-field";
import { DesignPart } from "./design-part";

const OPTIONS = [
  { value: "starter", label: "Starter" },
  { value: "professional", label: "Professional" },
];

/** What is filled in: empty, filled, with help, wrong and disabled. */
export function FieldSamples() {
  return (
    <DesignPart title="Fields">
      <div className="max-w-measure space-y-6">
        <ErrorSummary
          title="One answer is missing"
          errors={[{ field: "sample-wrong", message: "Write an e-mail address." }]}
        />
        <TextField name="sample-empty" label="Empty" placeholder="you@example.com" />
        <TextField
          name="sample-filled"
          label="With help"
          help="As it stands on your card."
          defaultValue="Ada Example"
        />
        <TextField
          name="sample-wrong"
          label="Wrong"
          defaultValue="ada"
          error="Write an e-mail address with an @ in it."
        />
        <TextField name="sample-disabled" label="Disabled" defaultValue="Not now" disabled />
        <TextArea name="sample-area" label="Several lines" help="Plain words are best." />
        <SelectField id="sample-select" name="sample-select" label="One of a few" options={OPTIONS} />
        <CheckField id="sample-check" label="A tick" help="With words below it." />
        <CheckField id="sample-checked" label="Ticked" defaultChecked />
        <CheckField id="sample-check-disabled" label="Disabled" disabled />
      </div>
    </DesignPart>
  );
}
