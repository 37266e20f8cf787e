import type { z } from "zod";

export { ConnectorFailure, type FailureKind } from "@/lib/connector-failure";

/**
 * The heart of the connectors: what an action on somebody else's service is, and the ways in which it fails. A call is
 * shown with `predict` and made with `runAction` (`registry.ts`, which names every connector there is); `actions/` holds
 * what each can do.
 */
export type Cents = number;

export const CONNECTOR_NAMES = ["gmail", "notion", "slack", "telegram", "whatsapp", "http", "openai"] as const;
export type ConnectorName = (typeof CONNECTOR_NAMES)[number];

/** How long a call may take, in milliseconds. A model that writes a long answer needs longer than anybody else. */
export function callLimitMs(connector: ConnectorName): number {
  return connector === "openai" ? 60_000 : 10_000;
}

/** One call, as a workflow or a customer asks for it. */
export type ActionCall = { connector: ConnectorName; action: string; input: unknown };

/** What a call will do, in words a person can allow or refuse. No secret is in it. */
export type CallShape = { method: string; host: string; summary: string };

export type PredictedCall = CallShape & { connector: ConnectorName; action: string; costCents: Cents };

export type RunContext = {
  /** Ends the call; every action stops for it. */
  signal: AbortSignal;
  /** The same for each attempt of one call. Sent along where the provider takes one. */
  idempotencyKey: string;
};

export type Action<Input extends z.ZodType = z.ZodType> = {
  input: Input;
  /** In cents, before the call and for exactly this input: what is reserved is what is settled. */
  cost(input: z.output<Input>): Cents;
  describe(input: z.output<Input>): CallShape;
  run(input: z.output<Input>, context: RunContext): Promise<unknown>;
};

/** One call with its input read: what it will cost and do, and the way to do it. */
export type PreparedCall = { costCents: Cents; shape: CallShape; run(context: RunContext): Promise<unknown> };

/** An action as the registry holds it. `prepare` throws `z.ZodError` for an input that does not fit. */
export type PreparableAction = { input: z.ZodType; prepare(input: unknown): PreparedCall };

/** Writes an action down with its own types; its input is read once, strictly, wherever it is used. */
export function defineAction<Input extends z.ZodType>(action: Action<Input>): PreparableAction {
  return {
    input: action.input,
    prepare(input) {
      const read = action.input.parse(input);
      const run = (context: RunContext) => action.run(read, context);
      return { costCents: action.cost(read), shape: action.describe(read), run };
    },
  };
}

export type Connector = {
  title: string;
  /** What is to be set before it can be used; for the person who mends it. */
  needs: readonly string[];
  isConfigured(): boolean;
  actions: Readonly<Record<string, PreparableAction>>;
};
