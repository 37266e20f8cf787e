/** One field of a body, an answer or an address, in words. */
export type Field = { name: string; type: string; isRequired: boolean; text: string };

type Schema = {
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  format?: string;
  description?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  default?: unknown;
};

/** The fields of an object's JSON Schema, in its own order. An object without named fields has none. */
export function fieldsOf(schema: unknown): Field[] {
  const { properties = {}, required = [] } = (schema ?? {}) as Schema;
  return Object.entries(properties).map(([name, it]) => ({
    name,
    type: typeWords(it),
    isRequired: required.includes(name) && it.default === undefined,
    text: [it.description ?? "", limitWords(it)].filter(Boolean).join(". "),
  }));
}

/** What a value is, as a TypeScript reader would write it. */
export function typeWords(schema: unknown): string {
  const it = (schema ?? {}) as Schema;
  if (it.const !== undefined) return JSON.stringify(it.const);
  if (it.enum) return it.enum.map((value) => JSON.stringify(value)).join(" | ");
  if (it.anyOf) return [...new Set(it.anyOf.map(typeWords))].join(" | ");
  if (it.type === "array") return it.items && typeWords(it.items) !== "any" ? listWords(it.items) : "array";
  return [it.type ?? "any"].flat().join(" | ");
}

function listWords(items: Schema): string {
  const words = typeWords(items);
  return words.includes(" ") ? `(${words})[]` : `${words}[]`;
}

const FORMAT_WORDS: Record<string, string> = { uri: "an address", email: "an e-mail address" };

function limitWords({ format, minimum, maximum, maxLength, default: usual, type }: Schema): string {
  const isBounded = maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER;
  const words = [
    FORMAT_WORDS[format ?? ""] ?? "",
    type === "string" && maxLength !== undefined ? `at most ${maxLength.toLocaleString("en-GB")} characters` : "",
    isBounded ? `${minimum ?? 0} to ${maximum.toLocaleString("en-GB")}` : "",
    usual !== undefined && typeof usual !== "object" ? `${JSON.stringify(usual)} if left out` : "",
  ];
  const said = words.filter(Boolean).join(", ");
  return said.charAt(0).toUpperCase() + said.slice(1);
}
