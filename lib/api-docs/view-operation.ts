import { z } from "zod";
import { type Field, fieldsOf, typeWords } from "@/lib/api-docs/field";
import type { Access, Operation, Parameter } from "@/lib/api-docs/operation";
import type { OperationView } from "@/lib/api-docs/operation-view";
import { WITH_KEY } from "@/lib/api-docs/refusal-words";
import { writeCurl } from "@/lib/api-docs/write-curl";
import { writeTypescript } from "@/lib/api-docs/write-typescript";

/** An operation as a page shows it, its examples for the site at `site`. */
export function viewOperation(operation: Operation, site: string): OperationView {
  const { id, group, method, path, title, text, access, parameters = [], body, answers, refusals = [] } = operation;
  // What every call with a key has in common stands once on the page.
  const common: readonly number[] = WITH_KEY.map(([status]) => status);
  return {
    ...{ id, group, method, path, title, text },
    access: accessWords(access),
    parameters: parameters.map(parameterField),
    body: body ? fieldsOf(toJson(body, "input")) : [],
    answers: answers.map((it) => ({
      status: it.status,
      text: it.text,
      fields: it.schema ? fieldsOf(toJson(it.schema, "output")) : [],
    })),
    refusals: refusals
      .filter(([status]) => typeof access !== "object" || !common.includes(status))
      .map(([status, words]) => ({ status, text: words })),
    curl: writeCurl(operation, site),
    typescript: writeTypescript(operation, site),
  };
}

function accessWords(access: Access): string {
  if (access === "everybody") return "No key is needed";
  return access === "figures" ? "The dashboard's token" : `A key with the scope ${access.key}`;
}

function parameterField(it: Parameter): Field {
  const schema = toJson(it.schema, "input");
  const isRequired = it.in === "path" || Boolean(it.isRequired);
  const where = it.in === "header" ? "Header. " : "";
  return { name: it.name, type: typeWords(schema), isRequired, text: `${where}${it.text}` };
}

function toJson(schema: z.ZodType, io: "input" | "output"): unknown {
  return z.toJSONSchema(schema, { io, unrepresentable: "any" });
}
