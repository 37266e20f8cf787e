import { expect, test } from "vitest";
import { answeringTo, missing } from "@/lib/missing-page";

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
