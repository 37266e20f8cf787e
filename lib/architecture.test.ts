import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import * as rules from "@/lib/testing/architecture-rules";
import { parseSource, readSourceFiles } from "@/lib/testing/source-files";

const root = path.dirname(import.meta.dirname);
const files = readSourceFiles(root);

type Bad = { path: string; text: string };
type Case = { rule: rules.Rule; bad: Bad[][] };

// Each rule beside code that breaks it: a rule that no code can break protects nothing.
const cases: Record<string, Case> = {
  "dependencies go one way: app, components, rooms, tools": {
    rule: rules.layersGoOneWay,
    bad: [
      [{ path: "lib/orders/order.ts", text: 'import { Page } from "@/app/page";' }],
      [{ path: "lib/orders/open-order.ts", text: 'import { startCheckout } from "@/lib/billing/start-checkout";' }],
      [{ path: "lib/mood/sway.ts", text: 'import { openOrder } from "@/lib/orders/open-order";' }],
      [{ path: "lib/db.ts", text: 'import { openOrder } from "@/lib/orders/open-order";' }],
      [{ path: "components/ui/button.tsx", text: 'import page from "@/app/page";' }],
      [{ path: "components/orders/list.tsx", text: 'import { listOrders } from "@/lib/orders/queries";' }],
      [{ path: "app/page.tsx", text: 'import { startStandIns } from "@/sandbox/stand-ins";' }],
      [{ path: "lib/orders/open-order.ts", text: 'const x = await import("../testing/database");' }],
    ],
  },
  "a provider's SDK has one importer, a tool": {
    rule: rules.sdksHaveOneImporter,
    bad: [
      [{ path: "lib/billing/start-checkout.ts", text: 'import Stripe from "stripe";' }],
      [
        { path: "lib/queue.ts", text: 'import { PgBoss } from "pg-boss";' },
        { path: "lib/queue-two.ts", text: 'import type { PgBoss } from "pg-boss";' },
      ],
    ],
  },
  "few tools touch the database": {
    rule: rules.fewToolsTouchTheDatabase,
    bad: [[{ path: "lib/telegram.ts", text: 'import { db } from "@/lib/db";' }]],
  },
  "process.env is read in lib/env.ts only": {
    rule: rules.environmentIsReadOnce,
    bad: [
      [{ path: "lib/stripe.ts", text: "const key = process.env.STRIPE_SECRET_KEY;" }],
      [{ path: "app/page.tsx", text: "const all = { ...process.env };" }],
      [{ path: "server.ts", text: 'const port = process.env["PORT"];' }],
    ],
  },
  "a room holds nouns, verbs, queries, schemas and messages": {
    rule: rules.roomsHoldKnownFiles,
    bad: [
      [{ path: "lib/orders/order-manager.ts", text: 'import { db } from "@/lib/db"; export const orders = db();' }],
      [
        {
          path: "lib/orders/open-order.ts",
          text: 'import { db } from "@/lib/db"; export function openOrder() {} export function closeOrder() {}',
        },
      ],
      [{ path: "lib/orders/drawer/thing.ts", text: "export const a = 1;" }],
      [{ path: "lib/orders/emails/paid/again.tsx", text: "export const a = 1;" }],
    ],
  },
  "names say something": {
    rule: rules.namesSaySomething,
    bad: [
      [{ path: "lib/orders/index.ts", text: "" }],
      [{ path: "lib/utils.ts", text: "" }],
      [{ path: "components/ui/types.ts", text: "" }],
    ],
  },
  "rooms never read the machine's clock": {
    rule: rules.roomsAskTheClock,
    bad: [
      [{ path: "lib/orders/order.ts", text: "export const now = () => Date.now();" }],
      [{ path: "lib/orders/order.ts", text: "export const now = () => new Date();" }],
    ],
  },
  "files stay small": {
    rule: rules.filesStaySmall,
    bad: [[{ path: "lib/orders/queries.ts", text: "\n// a line".repeat(251) }]],
  },
  "nothing is any": {
    rule: rules.nothingIsAny,
    bad: [
      [{ path: "lib/http.ts", text: "export const read = (value: any) => value;" }],
      [{ path: "sandbox/store.ts", text: "export const list = [] as any[];" }],
    ],
  },
  "no test is skipped or focused": {
    rule: rules.noTestIsSkipped,
    bad: [
      [{ path: "lib/http.test.ts", text: 'test.skip("later", () => {});' }],
      [{ path: "e2e/journeys/buy.spec.ts", text: 'test.describe.only("mine", () => {});' }],
    ],
  },
};

describe.each(Object.entries(cases))("%s", (_name, { rule, bad }) => {
  test("holds", () => {
    expect(rule(files)).toEqual([]);
  });

  test.each(bad.map((group) => ({ group, text: group.map((file) => file.path).join(" and ") })))(
    "is broken by $text",
    ({ group }) => {
      expect(rule(group.map((file) => parseSource(file.path, file.text)))).not.toEqual([]);
    },
  );
});

test("the rules read the whole product", () => {
  const read = files.map((file) => file.path);
  expect(read).toEqual(expect.arrayContaining(["lib/env.ts", "lib/pricing/catalog.ts", "sandbox/start.ts"]));
});

test("a pure noun may be used by components and by any room", () => {
  const good = [
    { path: "lib/orders/order.ts", text: 'import { z } from "zod"; import type { Db } from "@/lib/db";' },
    { path: "components/orders/timeline.tsx", text: 'import { steps } from "@/lib/orders/order";' },
    { path: "lib/email/queue-email.ts", text: 'import { steps } from "@/lib/orders/order";' },
  ];
  expect(rules.layersGoOneWay(good.map((file) => parseSource(file.path, file.text)))).toEqual([]);
});

// Older releases of these have published holes.
const FLOORS: Record<string, [number, number, number]> = {
  next: [16, 4, 5],
  sharp: [0, 35, 5],
  "next-auth": [4, 24, 15],
};

type Lock = { packages: Record<string, { version?: string }> };

function belowFloor(lock: Lock): string[] {
  return Object.entries(lock.packages).flatMap(([place, { version = "" }]) => {
    const name = place.split("node_modules/").at(-1) ?? "";
    const floor = FLOORS[name];
    const parts = version.split(".").map((part) => Number.parseInt(part, 10));
    const difference = floor?.map((least, index) => (parts[index] ?? 0) - least).find((step) => step !== 0) ?? 0;
    return difference < 0 ? [`${name} ${version} is older than ${floor?.join(".")}`] : [];
  });
}

test("no locked package is older than the floor its security needs", () => {
  const lock = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")) as Lock;
  expect(belowFloor(lock)).toEqual([]);
  expect(belowFloor({ packages: { "node_modules/next": { version: "16.4.4" } } })).toHaveLength(1);
  expect(belowFloor({ packages: { "node_modules/a/node_modules/sharp": { version: "0.34.9" } } })).toHaveLength(1);
});
