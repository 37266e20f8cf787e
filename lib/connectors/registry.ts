import { z } from "zod";
import { GMAIL } from "@/lib/connectors/actions/gmail";
import { HTTP } from "@/lib/connectors/actions/http";
import { NOTION } from "@/lib/connectors/actions/notion";
import { OPENAI } from "@/lib/connectors/actions/openai";
import { SLACK } from "@/lib/connectors/actions/slack";
import { TELEGRAM } from "@/lib/connectors/actions/telegram";
import { WHATSAPP } from "@/lib/connectors/actions/whatsapp";
import {
  type ActionCall,
  type Cents,
  type Connector,
  ConnectorFailure,
  type ConnectorName,
  callLimitMs,
  type PredictedCall,
  type PreparableAction,
  type PreparedCall,
  type RunContext,
} from "@/lib/connectors/connector";
import { AppError } from "@/lib/errors";
import { invalidFields } from "@/lib/http-body";
import { redactSecrets } from "@/lib/redact";
import { unlessAborted } from "@/lib/unless-aborted";

/** Every connector there is. */
export const CONNECTORS = {
  gmail: GMAIL,
  notion: NOTION,
  slack: SLACK,
  telegram: TELEGRAM,
  whatsapp: WHATSAPP,
  http: HTTP,
  openai: OPENAI,
} satisfies Record<ConnectorName, Connector>;

const DEAREST_CENTS = 1_000_000;
const LONGEST_RESULT = 1_048_576;

/**
 * What a call will cost and do; nothing leaves this machine. Throws `invalid`, naming the fields below `params`, and for
 * a price that is none.
 */
export function predict(call: ActionCall): PredictedCall {
  const { costCents, shape } = prepare(call);
  return { connector: call.connector, action: call.action, costCents, ...redactSecrets(shape) };
}

/**
 * Makes a call, within its time (`callLimitMs`). What comes back holds no secret. Throws `ConnectorFailure`, whose kind says whether trying
 * again makes sense; whatever else goes wrong inside an action is one too (`unavailable`).
 */
export async function runAction(
  call: ActionCall,
  { signal, idempotencyKey }: RunContext,
): Promise<{ output: unknown; costCents: Cents }> {
  if (!CONNECTORS[call.connector].isConfigured()) throw missing(call.connector);
  const prepared = prepareOrFail(call);
  const limitMs = callLimitMs(call.connector);
  const limit = AbortSignal.timeout(limitMs);
  const both = AbortSignal.any([signal, limit]);
  try {
    const output = await unlessAborted(prepared.run({ signal: both, idempotencyKey }), both);
    return { output: asJson(redactSecrets(output)), costCents: prepared.costCents };
  } catch (error) {
    if (signal.aborted) throw new ConnectorFailure("timeout", "The call was ended.", { code: "aborted", cause: error });
    if (limit.aborted)
      throw new ConnectorFailure("timeout", `It took longer than ${limitMs / 1_000} seconds.`, { cause: error });
    throw safeFailure(error);
  }
}

/** Throws `not_connected` naming what a person has to set: nothing is taken on that could not be done. */
export function requireConfigured(connector: ConnectorName): void {
  const { title, needs, isConfigured } = CONNECTORS[connector];
  if (!isConfigured()) throw new AppError("not_connected", `${title} is not connected: set ${needs.join(", ")}.`);
}

/** A connector's name as people know it; what is none of ours stays as it is called. */
export function connectorTitle(name: string): string {
  const connectors: Record<string, Connector> = CONNECTORS;
  return Object.hasOwn(connectors, name) ? (connectors[name]?.title ?? name) : name;
}

/** Which connectors can be used, and what the others lack. Asks nobody. */
export function connectorHealth(): {
  connector: ConnectorName;
  title: string;
  isConfigured: boolean;
  needs: string[];
}[] {
  return Object.entries(CONNECTORS).map(([name, it]) => {
    const isConfigured = it.isConfigured();
    return {
      connector: name as ConnectorName,
      title: it.title,
      isConfigured,
      needs: isConfigured ? [] : [...it.needs],
    };
  });
}

/** Throws `invalid`, naming the actions there are, for one that is none of the connector's. */
export function requireAction({ connector, action }: Pick<ActionCall, "connector" | "action">): PreparableAction {
  const actions: Connector["actions"] = CONNECTORS[connector].actions;
  const found = Object.hasOwn(actions, action) ? actions[action] : undefined;
  if (!found) {
    const message = `is none of ${connector}'s: ${Object.keys(actions).join(", ")}`;
    throw new AppError("invalid", `action: ${message}.`, { fields: [{ path: "action", message }] });
  }
  return found;
}

function prepare(call: ActionCall): PreparedCall {
  const { connector, action, input } = call;
  const found = requireAction(call);
  const prepared = readInput(() => found.prepare(input));
  const { costCents } = prepared;
  if (!Number.isInteger(costCents) || costCents < 0 || costCents > DEAREST_CENTS) {
    throw new AppError("unavailable", `${connector} ${action} has no valid price, so it is not called.`);
  }
  return prepared;
}

function readInput(read: () => PreparedCall): PreparedCall {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    const issues = error.issues.map((issue) => ({ ...issue, path: ["params", ...issue.path] }));
    throw invalidFields(new z.ZodError(issues));
  }
}

function prepareOrFail(call: ActionCall): PreparedCall {
  try {
    return prepare(call);
  } catch (error) {
    if (error instanceof AppError)
      throw new ConnectorFailure("invalid", redactSecrets(error.message), { cause: error });
    throw error;
  }
}

function missing(connector: ConnectorName): ConnectorFailure {
  const { title, needs } = CONNECTORS[connector];
  const message = `${title} is not connected: set ${needs.join(", ")}.`;
  return new ConnectorFailure("credential", message, { code: "credential_missing" });
}

function safeFailure(error: unknown): ConnectorFailure {
  if (error instanceof ConnectorFailure) {
    const { kind, code, retryAfterMs, cause } = error;
    return new ConnectorFailure(kind, redactSecrets(error.message), { code: redactSecrets(code), retryAfterMs, cause });
  }
  if (error instanceof AppError && error.code === "invalid") {
    return new ConnectorFailure("invalid", redactSecrets(error.message), { cause: error });
  }
  return new ConnectorFailure("unavailable", "It failed in a way that we do not know.", {
    code: "unknown",
    cause: error,
  });
}

/** As it will be kept: JSON, and of a size that a row can hold. */
function asJson(output: unknown): unknown {
  const text = JSON.stringify(output ?? null);
  if (text.length > LONGEST_RESULT) {
    throw new ConnectorFailure("unavailable", "The answer is larger than 1 MB.", { code: "too_large" });
  }
  return JSON.parse(text);
}
