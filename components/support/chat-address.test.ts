import { expect, test } from "vitest";
import { chatFragment, fragmentToCarry, parseChatFragment } from "./chat-address";

const chat = { id: "cnv_1.a-b_C", isFolded: false };
const page = "https://levqor.test/pricing?interval=year#chat=cnv_1.a-b_C";

test("a conversation's fragment is read as it was written, open and folded", () => {
  for (const isFolded of [false, true]) {
    expect(parseChatFragment(chatFragment({ ...chat, isFolded }))).toEqual({ ...chat, isFolded });
  }
});

test("what is no conversation is an anchor like any other", () => {
  for (const hash of ["", "#", "#how", "#chat", "#chat=", "#chat=a b", "#chat=<b>", `#chat=${"a".repeat(201)}`]) {
    expect(parseChatFragment(hash), hash).toBeNull();
  }
});

test("links within the site carry the conversation on", () => {
  expect(fragmentToCarry("/faq", page, chat)).toBe("#chat=cnv_1.a-b_C");
  expect(fragmentToCarry("https://levqor.test/", page, { ...chat, isFolded: true })).toBe("#chat=cnv_1.a-b_C&folded");
});

test("links with an anchor of their own, to elsewhere, or before anything was said stay as they are", () => {
  expect(fragmentToCarry("/#how", page, chat)).toBeNull();
  expect(fragmentToCarry("https://example.test/", page, chat)).toBeNull();
  expect(fragmentToCarry("mailto:support@levqor.test", page, chat)).toBeNull();
  expect(fragmentToCarry("/faq", page, null)).toBeNull();
});
