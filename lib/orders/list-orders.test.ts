import { beforeEach, expect, test } from "vitest";
import { db, pool } from "@/lib/db";
import { newId, newReference } from "@/lib/ids";
import { listOrders } from "@/lib/orders/list-orders";
import type { Order } from "@/lib/orders/order";
import { NO_FILTER, type OrderFilter, parseOrderFilter } from "@/lib/orders/order-filter";
import { countOrders } from "@/lib/orders/queries";
import { deliveryLateness } from "@/lib/orders/standing";
import { SEED_ORDERS } from "@/scripts/bench/seed-orders-data";

const NOW = new Date("2026-11-22T12:00:00.000Z");
const hours = (count: number) => new Date(NOW.getTime() + count * 3_600_000);

let sequence = 0;

async function insert(more: Partial<Order> = {}): Promise<Order> {
  sequence += 1;
  const data = {
    id: newId("ord"),
    reference: newReference(),
    email: `buyer${sequence}@example.com`,
    name: "Ada Example",
    plan: "starter",
    status: "INTAKE_PENDING" as const,
    amountCents: 9_900,
    currency: "gbp",
    soldAs: { kind: "package", deliveryHours: 48 },
    livemode: false,
    stripeSessionId: `cs_test_${sequence}`,
    intakeTokenHash: `hash-${sequence}`,
    createdAt: hours(-sequence),
    ...more,
  };
  return db().order.create({ data: { ...data, soldAs: data.soldAs as object } });
}

async function ids(filter: Partial<OrderFilter>, limit = 50): Promise<string[]> {
  const { orders } = await listOrders({ ...NO_FILTER, ...filter }, { now: NOW, limit });
  return orders.map((it) => it.id);
}

beforeEach(async () => {
  sequence = 0;
  await db().order.deleteMany();
  await db().payment.deleteMany();
});

test("an empty table is an empty page with nowhere to go", async () => {
  expect(await listOrders(NO_FILTER, { now: NOW, limit: 50 })).toEqual({ orders: [], previous: null, next: null });
});

test("the newest come first, also among orders of the same moment, and all pages together are all orders", async () => {
  const rows: Order[] = [];
  for (let at = 0; at < 23; at += 1) rows.push(await insert(at % 3 ? { createdAt: hours(-5) } : {}));
  const expected = rows
    .toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime() || (a.id < b.id ? 1 : -1))
    .map((it) => it.id);
  const seen: string[] = [];
  for (let filter = NO_FILTER; ; ) {
    const page = await listOrders(filter, { now: NOW, limit: 5 });
    seen.push(...page.orders.map((it) => it.id));
    if (!page.next) break;
    filter = { ...NO_FILTER, after: page.next };
  }
  expect(seen).toEqual(expected);
});

test("the page before a page is the one it came from, to the very first", async () => {
  for (let at = 0; at < 12; at += 1) await insert();
  const first = await listOrders(NO_FILTER, { now: NOW, limit: 5 });
  const second = await listOrders({ ...NO_FILTER, after: first.next }, { now: NOW, limit: 5 });
  const third = await listOrders({ ...NO_FILTER, after: second.next }, { now: NOW, limit: 5 });
  expect([first.previous, third.next]).toEqual([null, null]);
  const back = await listOrders({ ...NO_FILTER, before: third.previous }, { now: NOW, limit: 5 });
  expect(back.orders).toEqual(second.orders);
  const start = await listOrders({ ...NO_FILTER, before: back.previous }, { now: NOW, limit: 5 });
  expect(start.orders).toEqual(first.orders);
  expect(start.previous).toBeNull();
});

test("orders opened and removed meanwhile neither repeat nor hide a row of the next page", async () => {
  for (let at = 0; at < 10; at += 1) await insert();
  const all = await ids({});
  const first = await listOrders(NO_FILTER, { now: NOW, limit: 4 });
  await insert({ createdAt: hours(1) });
  await db().order.delete({ where: { id: all[3] ?? "" } });
  expect(await ids({ after: first.next })).toEqual(all.slice(4));
});

test("state, plan and kind narrow the list, together too", async () => {
  const growth = { kind: "plan" } as unknown as Order["soldAs"];
  const [a, b, c] = [
    await insert({ status: "DONE" }),
    await insert({ status: "DONE", plan: "growth", soldAs: growth }),
    await insert({ plan: "professional" }),
  ];
  expect(await ids({ status: "DONE" })).toEqual([a.id, b.id]);
  expect(await ids({ plan: "professional" })).toEqual([c.id]);
  expect(await ids({ kind: "package" })).toEqual([a.id, c.id]);
  expect(await ids({ kind: "plan", status: "DONE" })).toEqual([b.id]);
  expect(await ids({ kind: "plan", plan: "starter" })).toEqual([]);
});

test("late is a running clock that has run out; soon is less than 12 hours or a fifth of the time left", async () => {
  const week = { kind: "package", deliveryHours: 168 } as unknown as Order["soldAs"];
  const late = await insert({ status: "IN_PROGRESS", dueAt: hours(-1) });
  await insert({ status: "DONE", dueAt: hours(-1) });
  await insert({ status: "IN_PROGRESS", dueAt: null });
  const soon = await insert({ status: "INTAKE_COMPLETE", dueAt: hours(11.9) });
  const fifth = await insert({ status: "IN_PROGRESS", dueAt: hours(33), soldAs: week });
  const fine = await insert({ status: "IN_PROGRESS", dueAt: hours(34), soldAs: week });
  const day = await insert({ status: "IN_PROGRESS", dueAt: hours(12.1) });
  expect(await ids({ due: "late" })).toEqual([late.id]);
  expect(await ids({ due: "soon", sort: "due" })).toEqual([soon.id, fifth.id]);
  expect(await ids({ sort: "due" })).toEqual([late.id, soon.id, day.id, fifth.id, fine.id]);
  const page = await listOrders({ ...NO_FILTER, sort: "due" }, { now: NOW, limit: 2 });
  expect(await ids({ sort: "due", after: page.next })).toEqual([day.id, fifth.id, fine.id]);
  expect(await countOrders(NOW)).toMatchObject({
    all: 7,
    late: 1,
    soon: 2,
    byStatus: { DONE: 1, IN_PROGRESS: 5, NEW: 0 },
  });
});

test("the list and the words beside it agree on what is late, to the millisecond", async () => {
  const states = ["INTAKE_COMPLETE", "IN_PROGRESS", "DONE", "REVISION", "CANCELED"] as const;
  for (const status of states) {
    for (const deliveryHours of [48, 96, 168, null]) {
      for (const ms of [-1, 0, 1, 43_199_999, 43_200_000, 69_119_999, 69_120_000, 120_959_999, 120_960_000]) {
        const soldAs = { kind: "package", deliveryHours } as unknown as Order["soldAs"];
        await insert({ status, soldAs, dueAt: new Date(NOW.getTime() + ms) });
      }
    }
  }
  const rows = await db().order.findMany();
  const told = (lateness: string) => rows.filter((it) => deliveryLateness(it, NOW) === lateness).map((it) => it.id);
  expect((await ids({ due: "late" }, 500)).toSorted()).toEqual(told("late").toSorted());
  expect((await ids({ due: "soon" }, 500)).toSorted()).toEqual(told("nearly").toSorted());
  expect(told("nearly").length).toBeGreaterThan(20);
});

test.each([
  ["its reference", "LV-7K3QF2ZB"],
  ["the beginning of its reference, in small letters", "lv-7k3"],
  ["its reference without the letters before it", "7k3qf2zb"],
  ["its address", "Zoë.Quill@harbour.example"],
  ["the beginning of its address", "zoë.q"],
  ["the house of its address", "harbour"],
  ["any word of its name", "coach"],
  ["several words in any order", "coaching zoë"],
  ["its session", "cs_test_find_me"],
  ["its payment intent", "pi_find_me"],
  ["its customer", "cus_find_me"],
  ["its invoice", "in_find_me"],
])("an order is found by %s", async (_by, q) => {
  const wanted = await insert({
    reference: "LV-7K3QF2ZB",
    email: "zoë.quill@harbour.example",
    name: "Zoë Quill, Harbour Coaching",
    stripeSessionId: "cs_test_find_me",
    stripePaymentIntentId: "pi_find_me",
    stripeCustomerId: "cus_find_me",
  });
  await insert();
  await db().payment.create({
    data: { ...{ id: newId("pay"), stripeId: "in_find_me", orderId: wanted.id }, ...MONEY },
  });
  expect(await ids({ q })).toEqual([wanted.id]);
});

const MONEY = { amountCents: 9_900, currency: "gbp", paidAt: NOW };

test.each(["%", "_", "a%b@", "%@%", "'; DROP TABLE orders; --", "x & y | !z", "\\", "()", "lv-", "🦜"])(
  "the search %s is only words",
  async (q) => {
    await insert({ reference: "AB-1" });
    expect(await ids({ q })).toEqual([]);
  },
);

test("a word that most orders have lists the newest of them, a page at a time, with other filters too", async () => {
  await pool().query(SEED_ORDERS, [20_200]);
  const numbered = (...numbers: number[]) => numbers.map((it) => `ord_${it}`);
  expect(await ids({ q: "exa" }, 3)).toEqual(numbered(1, 2, 3));
  const page = await listOrders({ ...NO_FILTER, q: "buyer" }, { now: NOW, limit: 2 });
  expect(await ids({ q: "buyer", after: page.next }, 2)).toEqual(numbered(3, 4));
  expect(await ids({ q: "exa", status: "NEEDS_REVIEW" }, 2)).toEqual(numbered(1_000, 2_000));
  expect(await ids({ q: "needle" })).toEqual(numbered(4_242));
});

test("a search goes with the other filters and is paged like them", async () => {
  for (let at = 0; at < 7; at += 1) await insert({ name: "Juniper Shop", status: at % 2 ? "DONE" : "NEW" });
  const filter = parseOrderFilter({ q: "juni", status: "NEW" });
  if ("faults" in filter) throw new Error("the filter is sound");
  const page = await listOrders(filter, { now: NOW, limit: 3 });
  expect(page.orders).toHaveLength(3);
  expect((await listOrders({ ...filter, after: page.next }, { now: NOW, limit: 3 })).orders).toHaveLength(1);
});
