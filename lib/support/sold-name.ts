import { ADDONS, PACKAGES, PLANS } from "@/lib/pricing/catalog";

/** What a name is the name of. "Enterprise" is a package and a plan; a question may say which. */
export type SoldKind = "package" | "plan" | "addon";

/** Everything sold, by its name. */
export const SOLD_THINGS: readonly { name: string; kind: SoldKind }[] = [
  ...PACKAGES.map(({ name }) => ({ name, kind: "package" as const })),
  ...PLANS.map(({ name }) => ({ name, kind: "plan" as const })),
  ...ADDONS.map(({ name }) => ({ name, kind: "addon" as const })),
];

const lower = (it: { name: string }) => `@${it.name.toLowerCase()}`;

/** Every name of something sold, as lib/knowledge/read-terms.ts writes it, and what it can be. */
export const SOLD_NAMES: ReadonlyMap<string, readonly SoldKind[]> = new Map<string, readonly SoldKind[]>([
  ...PACKAGES.map((it) => [lower(it), kindsOf(lower(it))] as const),
  ...PLANS.map((it) => [lower(it), kindsOf(lower(it))] as const),
  ["=priority", ["addon"]],
  ["=whitelabel", ["addon"]],
]);

function kindsOf(name: string): SoldKind[] {
  return [
    ...(PACKAGES.some((it) => lower(it) === name) ? (["package"] as const) : []),
    ...(PLANS.some((it) => lower(it) === name) ? (["plan"] as const) : []),
  ];
}

export function namesOfKind(kind: SoldKind): string[] {
  return [...SOLD_NAMES].flatMap(([name, kinds]) => (kinds.includes(kind) ? [name] : []));
}
