import { expect, test } from "vitest";
import type { Engine } from "@/lib/jobs/engine";
import { engine } from "@/lib/jobs/engine";
import { estimateCost } from "@/lib/jobs/estimate-cost";
import { planJob } from "@/lib/jobs/plan-job";
import { WORKFLOWS } from "@/lib/jobs/registry";
import { shorten } from "@/lib/jobs/shorten";
import type { Workflow } from "@/lib/jobs/workflow";

const ALL: [string, Workflow][] = Object.entries(WORKFLOWS);

test.each(ALL)("the example of %s can be planned with the real connectors, call by call", (name, workflow) => {
  const { calls, costCents } = estimateCost(engine(), workflow, workflow.example);
  const steps = workflow.steps.filter((it) => it.kind === "call");
  expect(calls.map((it) => it.step)).toEqual(steps.map((it) => it.name));
  expect(costCents).toBe(calls.reduce((sum, it) => sum + it.costCents, 0));
  expect(workflow.name).toBe(name);
  for (const it of calls) expect(it.summary && it.host && it.method).toBeTruthy();
});

test("some cost something, one costs nothing, and there are at least four beside it", () => {
  const costs = ALL.map(([, it]) => estimateCost(engine(), it, it.example).costCents);
  expect(costs.filter((it) => it >= 1).length).toBeGreaterThanOrEqual(4);
  expect(costs.filter((it) => it === 0)).toHaveLength(1);
});

test("a text that is cut is cut between characters", () => {
  const payload = { ...(WORKFLOWS["new-lead"].example as object), message: `${"x".repeat(1_999)}😀 and more` };
  const { calls } = planJob({ workflow: "new-lead", payload });
  expect(JSON.stringify(calls[1]?.input)).toContain(`${"x".repeat(1_999)}\\n`);
  expect(shorten("a😀b", 3)).toBe("a😀");
});

test("a dry run names the exact calls with what is sent", () => {
  const plan = planJob({ workflow: "new-lead", payload: WORKFLOWS["new-lead"].example });
  expect(plan).toMatchObject({ dryRun: true, workflow: "new-lead" });
  expect(plan.calls.map((it) => `${it.connector} ${it.action}`)).toEqual([
    ...["notion create_page", "slack post_message", "gmail send_email"],
  ]);
  expect(plan.calls[2]?.input).toMatchObject({ to: "ada@example.com" });
});

test.each([
  ["an unknown workflow", { workflow: "nonesuch", payload: {} }, "workflow"],
  ["a name of every object", { workflow: "constructor", payload: {} }, "workflow"],
  ["a field too many", { workflow: "ping", payload: { message: "x", other: 1 } }, "payload"],
  ["a wrong type", { workflow: "ping", payload: { message: 7 } }, "payload.message"],
  ["something nested deeply", { workflow: "ping", payload: nested(5_000) }, "payload"],
  [
    "what its connector would not take",
    { workflow: "daily-digest", payload: { databaseId: "1", channel: "C0123456789" } },
    "payload.databaseId",
  ],
])("%s is refused, naming the field", (_, request, path) => {
  expect(fieldsOf(() => planJob(request))).toContain(path);
});

test.each([Number.NaN, -1, 0.5, 1e9, Number.POSITIVE_INFINITY, undefined])("a price of %s is refused", (cents) => {
  const using: Engine = { ...engine(), predict: (call) => ({ ...engine().predict(call), costCents: cents as number }) };
  expect(() => estimateCost(using, WORKFLOWS["new-lead"], WORKFLOWS["new-lead"].example)).toThrow(/no valid price/);
});

function nested(levels: number): unknown {
  let value: unknown = {};
  for (let level = 0; level < levels; level++) value = { message: value };
  return value;
}

function fieldsOf(work: () => unknown): string[] {
  try {
    work();
  } catch (error) {
    return (error as { fields: { path: string }[] }).fields.map((it) => it.path);
  }
  return [];
}
