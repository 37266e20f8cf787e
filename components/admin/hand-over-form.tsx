import { Button } from "@/components/ui/button";
import { CheckField, TextArea, TextField } from "@/components/ui/field";
import { ActionForm, type ActionTarget } from "./action-form";
import { HAND_OVER_FILES } from "./hand-over-files";

const CHECKS = [
  { name: "tested", label: "Tested", help: "Run from end to end with real data." },
  { name: "errorFree", label: "Error free", help: "No failed run since the last change." },
  { name: "namedClearly", label: "Named clearly", help: "The customer finds each part by its name." },
  { name: "documented", label: "Documented", help: "Another person could take it over." },
] as const;
const SHOWN_FILES = 2;

/** What the customer is handed: words, files by link, and the four checks without which nothing is handed over. */
export function HandOverForm({ target }: { target: ActionTarget }) {
  return (
    <ActionForm target={target} action="hand-over">
      <TextArea name="summary" label="What was built" rows={5} required maxLength={20_000} />
      <TextArea name="howToUse" label="How to use it" rows={5} required maxLength={20_000} />
      <TextArea
        name="howToRevoke"
        label="How to revoke it"
        help="How the customer switches it off and takes our access away."
        rows={4}
        required
        maxLength={20_000}
      />
      <fieldset className="space-y-3">
        <legend className="mb-1.5 font-medium text-sm">Files, by https link</legend>
        {HAND_OVER_FILES.slice(0, SHOWN_FILES).map((file, at) => (
          <FileFields key={file.name} {...file} number={at + 1} />
        ))}
        <details>
          <summary className="inline-flex min-h-11 items-center rounded-sm text-sm underline underline-offset-2">
            More files
          </summary>
          <div className="space-y-3">
            {HAND_OVER_FILES.slice(SHOWN_FILES).map((file, at) => (
              <FileFields key={file.name} {...file} number={at + 1 + SHOWN_FILES} />
            ))}
          </div>
        </details>
      </fieldset>
      <fieldset>
        <legend className="mb-1.5 font-medium text-sm">Checked, all four</legend>
        {CHECKS.map((check) => (
          <CheckField key={check.name} {...check} id={check.name} value="yes" required />
        ))}
      </fieldset>
      <Button type="submit" look="primary">
        Hand over
      </Button>
    </ActionForm>
  );
}

function FileFields({ name, url, number }: { name: string; url: string; number: number }) {
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <TextField name={name} label={`Name of file ${number}`} maxLength={200} />
      <TextField name={url} label={`Link of file ${number}`} type="url" pattern="https://.+" maxLength={2_000} />
    </div>
  );
}
