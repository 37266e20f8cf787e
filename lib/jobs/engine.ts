import type { ActionCall, ConnectorName, PredictedCall, RunContext } from "@/lib/connectors/connector";
import { CONNECTORS, predict, requireConfigured, runAction } from "@/lib/connectors/registry";
import { WORKFLOWS } from "@/lib/jobs/registry";
import type { Workflows } from "@/lib/jobs/workflow";

/** What the engine runs and whom it calls. Tests and benchmarks bring workflows of their own. */
export type Engine = {
  workflows: Workflows;
  predict(call: ActionCall): PredictedCall;
  requireConfigured(connector: ConnectorName): void;
  isConfigured(connector: ConnectorName): boolean;
  runAction(call: ActionCall, context: RunContext): Promise<{ output: unknown; costCents: number }>;
};

/** The product's own. */
export function engine(): Engine {
  const isConfigured = (connector: ConnectorName) => CONNECTORS[connector].isConfigured();
  return { workflows: WORKFLOWS, predict, requireConfigured, isConfigured, runAction };
}
