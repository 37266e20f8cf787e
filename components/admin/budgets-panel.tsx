import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Money } from "@/components/ui/money";
import type { Usage } from "@/lib/jobs/job";
import { CURRENCY } from "@/lib/pricing/catalog";
import { Folded } from "./folded";
import { Panel } from "./panel";

type Budget = Usage & { account: string };

/** What each account may spend this month, and has; its limit can be changed. */
export function BudgetsPanel({ budgets }: { budgets: readonly Budget[] }) {
  return (
    <Panel id="budgets" title="Budgets" aside={budgets[0]?.month}>
      {budgets.length ? (
        budgets.map((it) => <BudgetLine key={it.account} budget={it} />)
      ) : (
        <p className="text-muted text-sm">An account appears with its first key.</p>
      )}
    </Panel>
  );
}

function BudgetLine({ budget }: { budget: Budget }) {
  const { account, limitCents, reservedCents, spentCents, remainingCents } = budget;
  const share = (cents: number) => `${limitCents ? Math.min(100, (100 * cents) / limitCents) : 0}%`;
  return (
    <div className="border-line border-b py-3 last:border-b-0 last:pb-0">
      <p className="flex flex-wrap justify-between gap-x-4 text-sm">
        <span className="min-w-0 font-medium wrap-anywhere">{account}</span>
        <span className="text-muted">
          <Money cents={remainingCents} currency={CURRENCY} /> of <Money cents={limitCents} currency={CURRENCY} /> left
        </span>
      </p>
      <div aria-hidden="true" className="my-2 flex h-1.5 overflow-hidden rounded-sm bg-sunken">
        <span className="bg-ink" style={{ width: share(spentCents) }} />
        <span className="bg-line-strong" style={{ width: share(reservedCents) }} />
      </div>
      <p className="text-muted text-xs">
        Spent <Money cents={spentCents} currency={CURRENCY} />, held for jobs{" "}
        <Money cents={reservedCents} currency={CURRENCY} />
      </p>
      <Folded title="Change the limit">
        <form method="post" action="/admin/keys/change-budget" className="flex flex-wrap items-end gap-3">
          <input type="hidden" name="account" value={account} />
          <div className="w-40">
            <TextField
              name="pounds"
              id={`pounds-${encodeURIComponent(account)}`}
              label="Pounds a month"
              inputMode="decimal"
              defaultValue={(limitCents / 100).toFixed(2)}
              required
              maxLength={10}
            />
          </div>
          <Button type="submit">Change</Button>
        </form>
      </Folded>
    </div>
  );
}
