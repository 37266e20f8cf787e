import { expect, test } from "vitest";
import { env } from "@/lib/env";
import { redactSecrets } from "@/lib/redact";

test("our own secrets disappear, wherever they stand", () => {
  const own = [
    env().SLACK_BOT_TOKEN,
    env().NOTION_TOKEN,
    env().GOOGLE_REFRESH_TOKEN,
    env().TELEGRAM_BOT_TOKEN,
    env().HASH_KEY,
  ];
  const text = JSON.stringify(redactSecrets({ [`key ${own[0]}`]: own, deep: [{ text: `before ${own[1]} after` }] }));
  for (const secret of own) expect(text).not.toContain(secret);
  expect(text).toContain("before [redacted] after");
});

test.each([
  "Authorization: Bearer abc.def-ghi",
  "postgresql://user:hunter2@db.example.com/x",
  "https://api.example.com/?api_key=abcdef123456&x=1",
  `the key sk-${"a1".repeat(12)}.`,
  `xoxb-${"1".repeat(12)}`,
  `ya29.${"b".repeat(20)}`,
  `ey${"J".repeat(10)}.${"e".repeat(10)}.${"s".repeat(10)}`,
])("what looks like a secret in %j is masked", (text) => {
  expect(redactSecrets(text)).toContain("[redacted]");
  expect(redactSecrets(text)).not.toMatch(/hunter2|abcdef123456|a1a1|1{12}|b{20}|s{10}|abc\.def/);
});

test("fields that hold secrets are masked, and those that callers need are not", () => {
  const value = {
    access_token: "abc",
    password: "x",
    apiKey: "y",
    "X-Auth-Token": "z",
    nextPageToken: "123",
    next_cursor: "c",
    email: "a@example.com",
  };
  expect(redactSecrets(value)).toEqual({
    ...{ access_token: "[redacted]", password: "[redacted]", apiKey: "[redacted]" },
    "X-Auth-Token": "[redacted]",
    ...{ nextPageToken: "123", next_cursor: "c", email: "a@example.com" },
  });
});

test("what Postgres could not keep is replaced", () => {
  expect(redactSecrets({ a: "x\0y", b: "\ud800" })).toEqual({ a: "x\uFFFDy", b: "\uFFFD" });
});
