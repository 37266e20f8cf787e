import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  NO_FILTER,
  type OrderFilter,
  orderQuery,
  parseOrderFilter,
  STATUSES,
  searchOf,
  withFilter,
} from "./order-filter";

const parse = (query: string) => parseOrderFilter(Object.fromEntries(new URLSearchParams(query)));

test("no words are no filter, and a form's empty fields count as left out", () => {
  expect(parse("")).toEqual(NO_FILTER);
  expect(parse("q=&status=&plan=&kind=&due=&sort=")).toEqual(NO_FILTER);
  expect(parse("q=%20%20")).toEqual(NO_FILTER);
});

test.each([
  ["status=LATE", "status"],
  ["status=new", "status"],
  ["due=yesterday", "due"],
  ["kind=gift", "kind"],
  ["sort=amount", "sort"],
  ["plan=Starter%27--", "plan"],
  ["page=2", "page"],
  ["__proto__=x", "__proto__"],
  ["after=ord_1", "after"],
  ["after=2026-13-40T00:00:00.000Z~ord_1", "after"],
  ["after=2026-11-22T00:00:00.000Z~ord_1%27;drop", "after"],
  ["after=2026-11-22T00:00:00.000Z~a&before=2026-11-22T00:00:00.000Z~a", "before"],
  [`q=${"a".repeat(121)}`, "q"],
])("%s is refused and the word is named", (query, path) => {
  const result = parse(query);
  expect("faults" in result && result.faults.map((it) => it.path)).toEqual([path]);
});

test("a word that comes twice is refused", () => {
  expect(parseOrderFilter({ status: ["NEW", "DONE"] })).toHaveProperty("faults");
});

test("every filter survives its way through the address", () => {
  const moment = fc.date({ min: new Date("2020-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
  const cursor = fc.option(fc.record({ at: moment, id: fc.stringMatching(/^ord_[a-z0-9]{22}$/) }));
  const filter: fc.Arbitrary<OrderFilter> = fc.record({
    q: fc.option(
      fc
        .string({ minLength: 1, maxLength: 60 })
        .map((it) => it.trim())
        .filter(Boolean),
    ),
    status: fc.option(fc.constantFrom(...STATUSES)),
    due: fc.option(fc.constantFrom("late" as const, "soon" as const)),
    plan: fc.option(fc.constantFrom("starter", "enterprise-plan")),
    kind: fc.option(fc.constantFrom("package" as const, "plan" as const)),
    sort: fc.constantFrom("newest" as const, "due" as const),
    after: cursor,
    before: fc.constant(null),
  });
  fc.assert(
    fc.property(filter, (it) => {
      expect(parse(orderQuery(it))).toEqual(it);
    }),
  );
});

test("a change of filter starts the list anew", () => {
  const place = { at: new Date("2026-11-22T00:00:00Z"), id: "ord_1" };
  expect(withFilter({ ...NO_FILTER, after: place, plan: "starter" }, { status: "NEW" })).toEqual({
    ...NO_FILTER,
    plan: "starter",
    status: "NEW",
  });
});

describe("what a search means", () => {
  test.each([
    ["cs_test_a1B2", { by: "stripe", id: "cs_test_a1B2" }],
    ["pi_3Nabc", { by: "stripe", id: "pi_3Nabc" }],
    ["sub_1X", { by: "stripe", id: "sub_1X" }],
    ["ord_7k", { by: "order", id: "ord_7k" }],
    ["Ada@Example.com", { by: "email", prefix: "ada@example.com" }],
    ["ada@", { by: "email", prefix: "ada@" }],
    ["lv-7k3", { by: "reference", prefix: "LV-7K3" }],
    ["7k3qf2zb", { by: "words", words: ["7k3qf2zb"], reference: "LV-7K3QF2ZB" }],
    ["Harbour Coaching", { by: "words", words: ["harbour", "coaching"], reference: null }],
    ["café & co.", { by: "words", words: ["café", "co"], reference: null }],
    ["%_'|!", { by: "words", words: [], reference: null }],
  ])("%s", (q, search) => expect(searchOf(q)).toEqual(search));
});
