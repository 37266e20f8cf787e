import { z } from "zod";
import type { ActionCall, RunContext } from "@/lib/connectors/connector";
import { db } from "@/lib/db";
import type { Engine } from "@/lib/jobs/engine";
import type { JobStatus } from "@/lib/jobs/job";
import { defineWorkflow, type Workflow } from "@/lib/jobs/workflow";

/** Workflows whose calls the test answers itself, and accounts with a budget. */
const text = z.object({ text: z.string() });
const payload = z.strictObject({ text: z.string().default("hello"), cents: z.number().default(0) });

/** Slack, then Notion, then Gmail; each is given what came before. `cents` is what each costs. */
const three = defineWorkflow({
  name: "three",
  title: "Three calls",
  description: "Three calls in a row.",
  payload,
  example: { text: "hello" },
  steps: (flow) =>
    flow
      .call(
        "first",
        call("slack", ({ payload }) => payload.text),
      )
      .call(
        "second",
        call("notion", ({ done }) => done.first.text),
      )
      .call(
        "third",
        call("gmail", ({ done }) => `${done.first.text} ${done.second.text}`),
      ),
});

function call<Done>(
  connector: "slack" | "notion" | "gmail",
  textOf: (facts: { payload: z.output<typeof payload>; done: Done }) => string,
) {
  return {
    connector,
    action: "say",
    input: (facts: { payload: z.output<typeof payload>; done: Done }) => ({
      text: textOf(facts),
      cents: facts.payload.cents,
    }),
    output: text,
    preview: { text: "(said)" },
  };
}

const one = defineWorkflow({
  name: "one",
  title: "One call",
  description: "One call.",
  payload,
  example: {},
  steps: (flow) =>
    flow.call(
      "only",
      call("slack", ({ payload: it }) => it.text),
    ),
});

const noop = defineWorkflow({
  name: "noop",
  title: "Nothing",
  description: "One step that does nothing.",
  payload,
  example: {},
  steps: (flow) => flow.compute("nothing", () => null),
});

/** A condition on the text "stop", an hour of waiting, a question, a call. */
const careful = defineWorkflow({
  name: "careful",
  title: "A careful one",
  description: "Waits, asks, calls.",
  payload,
  example: {},
  steps: (flow) =>
    flow
      .compute("shout", ({ payload: it }) => it.text.toUpperCase())
      .condition("go-on", ({ payload: it }) => it.text !== "stop")
      .delay("wait", () => ({ seconds: 3_600 }))
      .approval("may-i", { question: ({ done }) => `Say ${done.shout}?`, hours: 24 })
      .call(
        "say",
        call("slack", ({ done }) => done.shout),
      ),
});

const TEST_WORKFLOWS: Record<string, Workflow> = { three, one, noop, careful };

type Answer = (call: ActionCall & { input: { text: string; cents: number } }, context: RunContext) => Promise<unknown>;

/** An engine of the test's own workflows; `answer` is what its connectors do, and every call is noted. */
export function testEngine(answer: Answer = async ({ input }) => ({ text: `${input.text}!` })) {
  const calls: { connector: string; text: string; key: string }[] = [];
  const engine: Engine = {
    workflows: TEST_WORKFLOWS,
    predict: ({ connector, action, input }) => ({
      ...{ connector, action, method: "POST", host: `${connector}.test`, summary: (input as { text: string }).text },
      costCents: (input as { cents: number }).cents,
    }),
    requireConfigured: () => undefined,
    isConfigured: () => true,
    runAction: async (call, context) => {
      const input = call.input as { text: string; cents: number };
      calls.push({ connector: call.connector, text: input.text, key: context.idempotencyKey });
      const output = await answer({ ...call, input }, context);
      return { output, costCents: input.cents };
    },
  };
  return { engine, calls };
}

/** A new account with this much to spend a month. */
export async function openAccount(monthlyBudgetCents = 10_000): Promise<string> {
  const name = `account-${crypto.randomUUID()}`;
  await db().apiAccount.create({ data: { name, monthlyBudgetCents } });
  return name;
}

/** Waits until a job is in one of these states. Fails the test after 15 s. */
export async function untilJob(id: string, ...states: JobStatus[]): Promise<void> {
  const stopAt = performance.now() + 15_000;
  for (;;) {
    const { status, error } = await db().job.findUniqueOrThrow({ where: { id } });
    if (states.includes(status)) return;
    if (performance.now() > stopAt) throw new Error(`The job is ${status}: ${JSON.stringify(error)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
