import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { getIntake } from "@/lib/intake/queries";
import { resolveConflict } from "@/lib/intake/resolve-conflict";
import { saveAnswers } from "@/lib/intake/save-answers";
import { submitIntake } from "@/lib/intake/submit-intake";
import { queue } from "@/lib/queue";
import { fillIntake } from "@/lib/testing/intakes";
import { buyOrder } from "@/lib/testing/orders";

beforeAll(async () => {
  await queue();
});

const PHONE = "phone";
const DESK = "desk";

async function newIntake() {
  const { id: orderId } = await buyOrder();
  const save = async (device: string, value: string, version: number, field = "goal") => {
    const result = await saveAnswers({ orderId, device, answers: [{ field, value, version }] });
    if (!result.done) throw new Error(result.reason);
    return result.saved[0];
  };
  const read = async () => {
    const { answers, conflicts } = await getIntake(orderId);
    const goal = answers.find((it) => it.field === "goal");
    return { value: goal?.value, version: goal?.version, conflicts: conflicts.map((it) => it.value) };
  };
  return { orderId, save, read };
}

test("a field is kept as it is typed, and each change raises its version", async () => {
  const { save, read } = await newIntake();
  expect(await save(DESK, "Less typing", 0)).toEqual({ field: "goal", state: "saved", version: 1, secret: false });
  expect(await save(DESK, "Less typing", 1)).toMatchObject({ state: "saved", version: 1 });
  expect(await save(PHONE, "No typing", 1)).toMatchObject({ state: "saved", version: 2 });
  expect(await save(PHONE, "", 2)).toMatchObject({ state: "saved", version: 3 });
  expect(await read()).toEqual({ value: "", version: 3, conflicts: [] });
});

test("what changed elsewhere is not overwritten: both are kept, and shown until one is chosen", async () => {
  const { orderId, save, read } = await newIntake();
  await save(DESK, "from the desk", 0);
  expect(await save(PHONE, "from the ph", 0)).toMatchObject({ state: "conflict", version: 1 });
  expect(await save(PHONE, "from the phone", 0)).toMatchObject({ state: "conflict" });
  expect(await read()).toEqual({ value: "from the desk", version: 1, conflicts: ["from the phone"] });
  expect(await submitIntake({ orderId, actor: "customer" })).toMatchObject({ state: "undecided" });

  const [conflict] = (await getIntake(orderId)).conflicts;
  const choice = { orderId, conflictId: BigInt(conflict?.id ?? 0), isUsed: true, device: PHONE, versions: { goal: 1 } };
  expect(await resolveConflict({ ...choice, orderId: (await buyOrder()).id })).toMatchObject({ done: false });
  expect(await resolveConflict(choice)).toEqual({ done: true });
  expect(await resolveConflict(choice)).toMatchObject({ done: false });
  expect(await read()).toEqual({ value: "from the phone", version: 2, conflicts: [] });
});

test("the one above can be kept, and the other is put aside", async () => {
  const { orderId, save, read } = await newIntake();
  await save(DESK, "stays", 0);
  await save(PHONE, "goes", 0);
  const [conflict] = (await getIntake(orderId)).conflicts;
  const choice = { orderId, conflictId: BigInt(conflict?.id ?? 0), isUsed: false, device: DESK, versions: { goal: 1 } };
  expect(await resolveConflict(choice)).toEqual({ done: true });
  expect(await read()).toEqual({ value: "stays", version: 1, conflicts: [] });
});

test.each([
  ["take the other one", true],
  ["keep the one above", false],
])("whoever wants to %s chooses only between words they have seen", async (_, isUsed) => {
  const { orderId, save, read } = await newIntake();
  await save(DESK, "A1", 0);
  await save(PHONE, "B1", 0);
  const drawn = async () => {
    const { answers, conflicts } = await getIntake(orderId);
    const version = answers.find((it) => it.field === "goal")?.version ?? 0;
    return { orderId, conflictId: BigInt(conflicts[0]?.id ?? 0), isUsed, device: "third", versions: { goal: version } };
  };
  const early = await drawn();
  await save(DESK, "A2, the result of an afternoon", 1);
  expect(await resolveConflict(early)).toMatchObject({ done: false });
  expect(await read()).toEqual({ value: "A2, the result of an afternoon", version: 2, conflicts: ["B1"] });

  const second = await drawn();
  await save(PHONE, "B1 and B2", 0);
  expect(await resolveConflict(second)).toMatchObject({ done: false });
  expect(await resolveConflict({ ...second, versions: {} })).toMatchObject({ done: false });
  expect(await read()).toMatchObject({ value: "A2, the result of an afternoon", conflicts: ["B1 and B2"] });
  expect(await resolveConflict(await drawn())).toEqual({ done: true });
  expect((await read()).conflicts).toEqual([]);
});

test("the same words from two devices are no conflict, nor is a browser that runs ahead of its answers", async () => {
  const { save, read } = await newIntake();
  await save(DESK, "same", 0);
  expect(await save(PHONE, "same", 0)).toMatchObject({ state: "saved", version: 1 });
  expect(await save(DESK, "same and", 0)).toMatchObject({ state: "saved", version: 2 });
  expect(await save(DESK, "same and more", 0)).toMatchObject({ state: "saved", version: 3 });
  expect(await read()).toEqual({ value: "same and more", version: 3, conflicts: [] });
});

test("twenty devices at once: one stands, five wait for a choice, and the others are told that theirs was not kept", async () => {
  const { save, read } = await newIntake();
  const all = await Promise.all(Array.from({ length: 20 }, (_, at) => save(`device-${at}`, `words ${at}`, 0)));
  const { value, version, conflicts } = await read();
  expect(version).toBe(1);
  expect(new Set([value, ...conflicts]).size).toBe(6);
  const count = (state: string) => all.filter((it) => it?.state === state).length;
  expect([count("saved"), count("conflict"), count("refused")]).toEqual([1, 5, 14]);
});

test("where five versions wait, their own writers go on, another is refused, and another field is not full", async () => {
  const { save, read } = await newIntake();
  await save(DESK, "stands", 0);
  for (let at = 1; at <= 5; at++) await save(`device-${at}`, `words ${at}`, 0);
  expect(await save("device-3", "words 3, and more", 0)).toMatchObject({ state: "conflict" });
  expect(await save("device-6", "words 6", 0)).toMatchObject({ state: "refused", version: 1 });
  expect(await save("device-6", "words 5", 0)).toMatchObject({ state: "conflict" });
  expect(await save("device-6", "elsewhere", 0, "tools")).toMatchObject({ state: "saved" });
  const words = (await read()).conflicts.toSorted();
  expect(words).toEqual(["words 1", "words 2", "words 3, and more", "words 4", "words 5"]);
});

test("words that two devices wrote are kept once, and stay when one of them goes on", async () => {
  const { save, read } = await newIntake();
  await save(DESK, "stands", 0);
  await save(PHONE, "same", 0);
  await save("tablet", "same", 0);
  expect((await read()).conflicts).toEqual(["same"]);
  await save(PHONE, "same, but longer", 0);
  expect((await read()).conflicts).toEqual(["same", "same, but longer"]);
});

test("what stands in the place of a password makes no answer longer than its field", async () => {
  const { orderId, save } = await newIntake();
  await save(DESK, `${"x".repeat(1_980)} pin: 4711, pin: 4712`, 0);
  const [stored] = await db().intakeAnswer.findMany({ where: { orderId } });
  expect(stored?.value.length).toBeLessThanOrEqual(2_000);
  expect(stored?.value).toContain("pin: [removed]");
});

test("what looks like a password is never stored, and the rest of the answer is", async () => {
  const { orderId, save } = await newIntake();
  const saved = await save(DESK, "Ask Anna.\npassword: hunter2\nThanks", 0, "access");
  expect(saved).toMatchObject({ state: "saved", secret: true });
  const stored = await db().intakeAnswer.findMany({ where: { orderId } });
  expect(stored.map((it) => it.value)).toEqual(["Ask Anna.\npassword: [removed]\nThanks"]);
});

test("a field of a bigger package is left out, and what people write is stored as they wrote it", async () => {
  const { orderId } = await newIntake();
  const nasty = `<script>alert(1)</script> '); DROP TABLE orders; -- 👩‍👩‍👧 שלום {{7*7}}`;
  await fillIntake(orderId, { "workflow-1": nasty, "workflow-7": "not bought" });
  const rows = await db().intakeAnswer.findMany({ where: { orderId } });
  expect(rows.map((it) => [it.field, it.value])).toEqual([["workflow-1", nasty]]);
});

test("nothing can be written once it is sent, nor into an order that is no longer for anything", async () => {
  const { orderId, save, read } = await newIntake();
  await fillIntake(orderId);
  expect(await submitIntake({ orderId, actor: "customer" })).toEqual({ state: "sent" });
  const before = await read();
  await expect(save(PHONE, "too late", 1)).rejects.toThrow();
  expect(await read()).toEqual(before);

  const other = await newIntake();
  await db().order.update({ where: { id: other.orderId }, data: { status: "REFUNDED" } });
  await expect(other.save(DESK, "anything", 0)).rejects.toThrow("was refunded");
});
