import type { z } from "zod";
import type { ConnectorName } from "@/lib/connectors/connector";

/**
 * A workflow: an automation in code, as steps that follow each other. What a step is given is a function of the
 * payload and of what the steps before it gave; TypeScript holds the two together. The functions are pure: they are
 * called for a preview, again before each attempt, and after a crash.
 */
export type Known = Readonly<Record<string, unknown>>;

/** What a step knows: what was sent, and by step name what came of the steps before. */
export type Facts<Payload, Done> = { payload: Payload; done: Done };
type AnyFacts = Facts<unknown, Known>;

/** Methods, not properties: their facts are narrower than what the engine can promise to TypeScript. */
export type Step =
  | CallStep
  | { kind: "compute"; name: string; compute(facts: AnyFacts): unknown }
  /** Not met: the steps after it are skipped, and the job has succeeded. */
  | { kind: "condition"; name: string; isMet(facts: AnyFacts): boolean }
  | { kind: "delay"; name: string; wait(facts: AnyFacts): Wait }
  | ApprovalStep;

/** `until`: ISO 8601; a time that is over is no wait. */
export type Wait = { seconds: number } | { until: string };

export type CallStep = {
  kind: "call";
  name: string;
  connector: ConnectorName;
  action: string;
  input(facts: AnyFacts): unknown;
  /** What the later steps may rely on; an answer without it fails the step. */
  output: z.ZodType;
  /** Stands for the output before it is known: in a dry run, an estimate, an approval. */
  preview: unknown;
};

/** A person reads the calls that follow, up to the next approval, and allows or refuses them. */
export type ApprovalStep = {
  kind: "approval";
  name: string;
  question(facts: AnyFacts): string;
  /** Who is asked by mail; the team where it is left out. */
  to?(facts: AnyFacts): string | undefined;
  hours: number;
};

type CallOptions<Payload, Done, Output extends z.ZodType> = {
  connector: ConnectorName;
  action: string;
  input(facts: Facts<Payload, Done>): unknown;
  output: Output;
  preview: z.input<Output>;
};

/** Writes steps down one after the other, each knowing the outputs of those before. */
export type Flow<Payload, Done> = {
  readonly steps: readonly Step[];
  call<Name extends string, Output extends z.ZodType>(
    name: Name,
    options: CallOptions<Payload, Done, Output>,
  ): Flow<Payload, Done & Record<Name, z.output<Output>>>;
  compute<Name extends string, Output>(
    name: Name,
    compute: (facts: Facts<Payload, Done>) => Output,
  ): Flow<Payload, Done & Record<Name, Output>>;
  condition(name: string, isMet: (facts: Facts<Payload, Done>) => boolean): Flow<Payload, Done>;
  delay(name: string, wait: (facts: Facts<Payload, Done>) => Wait): Flow<Payload, Done>;
  approval(
    name: string,
    options: {
      question(facts: Facts<Payload, Done>): string;
      to?(facts: Facts<Payload, Done>): string | undefined;
      hours: number;
    },
  ): Flow<Payload, Done>;
};

function flowOf<Payload, Done>(steps: readonly Step[]): Flow<Payload, Done> {
  const and = <Next>(step: Step) => flowOf<Payload, Next>([...steps, step]);
  return {
    steps,
    call: (name, options) => and({ ...(options as Omit<CallStep, "kind" | "name">), kind: "call", name }),
    compute: (name, compute) => and({ kind: "compute", name, compute } as Step),
    condition: (name, isMet) => and({ kind: "condition", name, isMet } as Step),
    delay: (name, wait) => and({ kind: "delay", name, wait } as Step),
    approval: (name, options) => and({ ...(options as Omit<ApprovalStep, "kind" | "name">), kind: "approval", name }),
  };
}

export type Workflow = {
  name: string;
  title: string;
  description: string;
  payload: z.ZodType;
  /** A payload that works, for the documentation. */
  example: unknown;
  steps: readonly Step[];
};

export type Workflows = Readonly<Record<string, Workflow>>;

/** Writes a workflow down with its own types. Step names are unique in it. */
export function defineWorkflow<Payload extends z.ZodType>(options: {
  name: string;
  title: string;
  description: string;
  payload: Payload;
  example: z.input<Payload>;
  steps(flow: Flow<z.output<Payload>, unknown>): Flow<z.output<Payload>, unknown>;
}): Workflow {
  const { steps } = options.steps(flowOf([]));
  const names = new Set(steps.map((it) => it.name));
  if (names.size < steps.length) throw new RangeError(`Two steps of the workflow ${options.name} have one name.`);
  return { ...options, steps };
}
