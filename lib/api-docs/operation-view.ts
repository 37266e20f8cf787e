import type { Field } from "@/lib/api-docs/field";
import type { Group } from "@/lib/api-docs/operation";

/** An operation as /docs shows it: plain words and code. */
export type OperationView = {
  id: string;
  group: Group;
  method: string;
  path: string;
  title: string;
  text: string;
  access: string;
  parameters: Field[];
  body: Field[];
  answers: { status: number; text: string; fields: Field[] }[];
  refusals: { status: number; text: string }[];
  curl: string;
  typescript: string;
};
