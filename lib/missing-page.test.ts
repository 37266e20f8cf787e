import { expect, test } from "vitest";
import { answeringTo, locked, missing } from "@/lib/missing-page";

test("a missing page gives its words, and the answer it is drawn for the status", async () => {
  const [mine, other] = [{ statusCode: 200 }, { statusCode: 200 }];
  const draw = async () => {
    await Promise.resolve();
    return missing("Nothing here");
  };
  const drawn = answeringTo(mine, draw);
  answeringTo(other, () => null);
  expect(await drawn).toBe("Nothing here");
  expect([mine.statusCode, other.statusCode]).toEqual([404, 200]);
});

test("where another server answers, it is Next's own not-found", () => {
  expect(() => missing("Nothing here")).toThrow("NEXT_HTTP_ERROR_FALLBACK;404");
});

test("a page that its reader may not see gives its words and 401, or leads to where that can be said", () => {
  const answer = { statusCode: 200 };
  const elsewhere = (): never => {
    throw new Error("led away");
  };
  expect(answeringTo(answer, () => locked("Not for you", elsewhere))).toBe("Not for you");
  expect(answer.statusCode).toBe(401);
  expect(() => locked("Not for you", elsewhere)).toThrow("led away");
});
