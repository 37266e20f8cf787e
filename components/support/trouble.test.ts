import { expect, test } from "vitest";
import { messageText } from "@/lib/support/schema";
import { MESSAGE_MAX } from "./message-max";
import { CutAnswer, RefusedRequest, troubleOf } from "./trouble";

const now = Date.parse("2026-11-22T10:00:00Z");

test("each trouble says what happened and offers the one thing to do", () => {
  const cases: [unknown, RegExp, string][] = [
    [new TypeError("fetch failed"), /^Levqor cannot be reached .* What you wrote is still here\.$/, "send again"],
    [new CutAnswer(), /^The answer broke off\./, "send again"],
    [new RefusedRequest(503, "The database does not answer.", 5), /^The database does not answer\./, "send again"],
    [new RefusedRequest(429, "", 40), /Try again in 40 seconds\./, "send again"],
    [new RefusedRequest(401, "", null), /Sign in to go on\./, "sign in"],
    [new RefusedRequest(404, "", null), /Start a new one\./, "start over"],
    [new RefusedRequest(413, "", null), /too long/, "shorten"],
    [
      new RefusedRequest(400, "", null, [{ path: "message", message: "is empty" }]),
      /^The message is empty\.$/,
      "shorten",
    ],
  ];
  for (const [error, words, remedy] of cases) {
    const trouble = troubleOf(error, "sending", true, now);
    expect(trouble.words).toMatch(words);
    expect(trouble.remedy).toBe(remedy);
  }
});

test("a long wait is told as the time of day, a missing line as such", () => {
  expect(troubleOf(new RefusedRequest(429, "", 3_600), "sending", true, now).words).toMatch(
    /Try again after \d\d:\d\d\./,
  );
  expect(troubleOf(new TypeError(), "sending", false, now).words).toBe(
    "You are offline. What you wrote is still here.",
  );
  expect(troubleOf(new TypeError(), "reading", false, now)).toMatchObject({
    words: "You are offline.",
    remedy: "read again",
  });
});

test("a form learns which of its fields was refused", () => {
  const refused = new RefusedRequest(400, "", null, [{ path: "email", message: "is missing" }]);
  expect(troubleOf(refused, "sending", true, now).fields).toEqual({ email: "is missing" });
});

test("the field takes as much as the server does", () => {
  expect(messageText.safeParse("a".repeat(MESSAGE_MAX)).success).toBe(true);
  expect(messageText.safeParse("a".repeat(MESSAGE_MAX + 1)).success).toBe(false);
});
