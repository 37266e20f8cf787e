import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { faultsOf, getSandboxFaults, PROVIDERS, requireSandbox } from "@/lib/sandbox";
import { FAULT_WORDS, PROVIDER_WORDS } from "../fault-words";
import { PanelHead } from "../panel-head";

export const metadata = { title: "Sandbox faults" };

const FIELD = "min-h-11 w-full rounded-sm border border-line-strong bg-surface px-3 py-2";

export default async function FaultsPage() {
  requireSandbox();
  const faults = await getSandboxFaults();
  return (
    <>
      <PanelHead title="Faults">
        Make a provider fail and see that nothing is lost. A number of requests lets it heal by itself after them.
      </PanelHead>
      <ul className="grid gap-4 md:grid-cols-2">
        {PROVIDERS.map((provider) => {
          const { fault, times } = faults[provider];
          const left = times === null ? "" : `, ${times} more`;
          return (
            <li key={provider}>
              <Card>
                <div className="flex flex-wrap items-center justify-between gap-3">
                  <h2 className="text-lg">{PROVIDER_WORDS[provider]}</h2>
                  <Badge tone={fault === "none" ? "done" : "fail"}>{`${FAULT_WORDS[fault]}${left}`}</Badge>
                </div>
                <form method="post" action="/api/sandbox/faults" className="mt-4 flex flex-wrap items-end gap-3">
                  <input type="hidden" name="provider" value={provider} />
                  <div className="min-w-36 flex-1">
                    <label htmlFor={`${provider}-fault`} className="mb-1.5 block font-medium text-sm">
                      What it does
                    </label>
                    <select id={`${provider}-fault`} name="fault" defaultValue={fault} className={FIELD}>
                      {faultsOf(provider).map((name) => (
                        <option key={name} value={name}>
                          {FAULT_WORDS[name].toLowerCase()}
                        </option>
                      ))}
                    </select>
                  </div>
                  <div className="w-28">
                    <label htmlFor={`${provider}-times`} className="mb-1.5 block font-medium text-sm">
                      Requests
                    </label>
                    <input
                      id={`${provider}-times`}
                      name="times"
                      type="number"
                      min={1}
                      max={10000}
                      placeholder="all"
                      className={FIELD}
                    />
                  </div>
                  <Button type="submit">
                    Set<span className="sr-only"> {PROVIDER_WORDS[provider]}</span>
                  </Button>
                </form>
              </Card>
            </li>
          );
        })}
      </ul>
    </>
  );
}
