import { expect, test } from "vitest";
import { requireCron } from "@/lib/auth";
import { env } from "@/lib/env";

const from = (headers: Record<string, string>) => new Request("http://localhost:3000/", { headers });

test("the scheduler's secret opens, in any case of the scheme", () => {
  for (const scheme of ["Bearer", "bearer", "BEARER"]) {
    expect(() => requireCron(from({ authorization: `${scheme} ${env().CRON_SECRET}` }))).not.toThrow();
  }
});

test("nothing else does", () => {
  const secret = env().CRON_SECRET;
  const others = [
    "",
    "Bearer",
    "Bearer  ",
    secret,
    `Bearer ${secret}x`,
    `Bearer x${secret}`,
    `Bearer ${secret} ${secret}`,
  ];
  for (const authorization of [
    ...others,
    `Basic ${secret}`,
    `Bearer ${env().HASH_KEY}`,
    `Bearer ${secret.toUpperCase()}`,
  ]) {
    const check = () => requireCron(from({ authorization }));
    expect(check, authorization).toThrow(expect.objectContaining({ code: "unauthorized" }));
  }
});
