import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import type { ApiKeySummary } from "@/lib/api-keys/api-key";
import { Folded } from "./folded";
import { KEY_STATE, SCOPE_WORDS } from "./key-words";
import { RelativeTime } from "./relative-time";

/** Keys as lines: whose, what they may use, whether they hold, when they were used. Never a part of the key itself. */
export function KeyRows({ keys, now }: { keys: readonly ApiKeySummary[]; now: Date }) {
  return (
    <ol aria-label="Keys" className="border-line border-t">
      {keys.map((key) => (
        <li key={key.id} className="border-line border-b px-3 py-3 text-sm">
          <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <p className="min-w-0 font-medium wrap-anywhere">{key.account}</p>
            <Badge tone={KEY_STATE[key.state].tone}>{KEY_STATE[key.state].word}</Badge>
          </div>
          <p className="mt-1 flex flex-wrap gap-x-4 text-muted text-xs">
            <span className="select-all font-mono">{key.id}</span>
            <span>{key.scopes.map((it) => SCOPE_WORDS[it].label).join(", ")}</span>
          </p>
          <p className="mt-1 flex flex-wrap gap-x-4 text-muted text-xs">
            <span>
              Made <RelativeTime value={key.createdAt} now={now} /> by {key.createdBy}
            </span>
            <span>{key.lastUsedAt ? <Used at={key.lastUsedAt} now={now} /> : "Never used"}</span>
            <End ends={key} now={now} />
          </p>
          {key.state === "active" ? (
            <div className="mt-2">
              <Folded
                title="Revoke"
                help="Whoever uses this key is refused from the next request on, for good. Jobs that were submitted with it go on. Make the new key first if it is to be exchanged."
              >
                <form method="post" action="/admin/keys/revoke">
                  <input type="hidden" name="id" value={key.id} />
                  <Button type="submit" look="danger">
                    Revoke this key
                  </Button>
                </form>
              </Folded>
            </div>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

function Used({ at, now }: { at: Date; now: Date }) {
  return (
    <>
      Last used <RelativeTime value={at} now={now} />
    </>
  );
}

function End({ ends, now }: { ends: Pick<ApiKeySummary, "revokedAt" | "expiresAt" | "state">; now: Date }) {
  const { revokedAt, expiresAt, state } = ends;
  const at = revokedAt ?? expiresAt;
  if (!at) return null;
  return (
    <span>
      {revokedAt ? "Revoked" : state === "expired" ? "Ended" : "Ends"} <RelativeTime value={at} now={now} />
    </span>
  );
}
