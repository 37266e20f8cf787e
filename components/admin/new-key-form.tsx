import { Button } from "@/components/ui/button";
import { CheckField, TextField } from "@/components/ui/field";
import { SCOPES } from "@/lib/api-keys/api-key";
import { SCOPE_WORDS } from "./key-words";
import { Panel } from "./panel";

/** Makes a key. The next page shows it, once. */
export function NewKeyForm({ accounts }: { accounts: readonly string[] }) {
  return (
    <Panel id="new-key" title="Make a key">
      <form method="post" action="/admin/keys/create" className="space-y-4">
        <TextField
          name="account"
          label="Account"
          help="Keys of one account share its jobs and its budget; other accounts see nothing of them. A new name opens a new account."
          list="accounts"
          required
          maxLength={80}
          autoComplete="off"
        />
        <datalist id="accounts">
          {accounts.map((it) => (
            <option key={it} value={it} />
          ))}
        </datalist>
        <fieldset>
          <legend className="mb-1.5 font-medium text-sm">What it may use</legend>
          {SCOPES.map((it) => (
            <CheckField
              key={it}
              id={`scope-${it}`}
              name="scopes"
              value={it}
              label={SCOPE_WORDS[it].label}
              help={SCOPE_WORDS[it].help}
              defaultChecked={it === "jobs"}
            />
          ))}
        </fieldset>
        <TextField
          name="expires"
          label="Ends after, in days"
          help="Left empty, it holds until it is revoked."
          inputMode="numeric"
          maxLength={5}
          autoComplete="off"
        />
        <Button type="submit" look="primary">
          Make the key
        </Button>
      </form>
    </Panel>
  );
}
