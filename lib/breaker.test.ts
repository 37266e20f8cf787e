import { expect, test } from "vitest";
import { type Breaker, createBreaker } from "@/lib/breaker";

function create(): { breaker: Breaker; pass(ms: number): void; fail(times: number): void } {
  let clock = 0;
  const breaker = createBreaker({ failures: 3, openMs: 30_000, now: () => clock });
  return {
    breaker,
    pass: (ms) => {
      clock += ms;
    },
    fail: (times) => {
      for (let at = 0; at < times; at++) breaker.enter()?.fail();
    },
  };
}

test("it opens after three failures in a row, not before", () => {
  const { breaker, fail } = create();
  fail(2);
  breaker.enter()?.succeed();
  fail(2);
  expect(breaker.isReady()).toBe(true);
  fail(1);
  expect(breaker.isReady()).toBe(false);
  expect(breaker.enter()).toBeNull();
});

test("after half a minute one call goes through, and only one", () => {
  const { breaker, pass, fail } = create();
  fail(3);
  pass(29_999);
  expect(breaker.enter()).toBeNull();
  pass(1);
  expect(breaker.isReady()).toBe(true);
  const probe = breaker.enter();
  expect(probe).not.toBeNull();
  expect(breaker.enter()).toBeNull();
  probe?.succeed();
  expect(breaker.enter()).not.toBeNull();
});

test("a probe that fails keeps it open for as long again, one that was given up leaves the next to try", () => {
  const { breaker, pass, fail } = create();
  fail(3);
  pass(30_000);
  breaker.enter()?.fail();
  pass(29_999);
  expect(breaker.isReady()).toBe(false);
  pass(1);
  breaker.enter()?.forget();
  expect(breaker.isReady()).toBe(true);
});

test("calls that were under way when it opened may still end well", () => {
  const { breaker, fail } = create();
  const early = breaker.enter();
  fail(3);
  early?.succeed();
  expect(breaker.isReady()).toBe(true);
});
