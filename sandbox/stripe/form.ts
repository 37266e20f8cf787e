import { z } from "zod";

/** Decoded form: `a[b][0]=x` becomes `{ a: { b: ["x"] } }`. */
export type FormValue = string | FormValue[] | { [key: string]: FormValue };

type Node = Map<string, Node | string>;

/** Decodes a form body or a query as Stripe does, keys nested in square brackets. */
export function decodeForm(text: string): Record<string, FormValue> {
  const root: Node = new Map();
  for (const [key, value] of new URLSearchParams(text)) put(root, key, value);
  return Object.fromEntries([...root].map(([key, node]) => [key, plain(node)]));
}

function put(root: Node, key: string, value: string): void {
  const [head = "", ...rest] = key.split("[");
  const path = [head, ...rest.map((part) => part.replace(/\]$/, ""))];
  const last = path.pop() ?? "";
  let node = root;
  for (const part of path) {
    const next = node.get(part);
    if (next instanceof Map) {
      node = next;
      continue;
    }
    const made: Node = new Map();
    node.set(part, made);
    node = made;
  }
  node.set(last === "" ? String(node.size) : last, value);
}

function plain(node: Node | string): FormValue {
  if (typeof node === "string") return node;
  const entries = [...node];
  if (entries.every(([key]) => /^\d+$/.test(key))) return entries.map(([, value]) => plain(value));
  return Object.fromEntries(entries.map(([key, value]) => [key, plain(value)]));
}

/** Field schemas for form values, which are all text. */
export const flag = z.enum(["true", "false"]).transform((text) => text === "true");
export const integer = z
  .string()
  .regex(/^-?\d+$/, "must be a whole number")
  .transform(Number);
export const metadata = z.union([z.literal(""), z.record(z.string(), z.string())]);
export const expand = z.array(z.string());
export const email = z.email("Invalid email address");

/** Metadata as Stripe merges it: an empty value removes the key, an empty whole removes all. */
export function mergeMetadata(old: Record<string, string>, given: z.infer<typeof metadata> | undefined) {
  if (given === undefined) return old;
  if (given === "") return {};
  return Object.fromEntries(Object.entries({ ...old, ...given }).filter(([, value]) => value !== ""));
}
