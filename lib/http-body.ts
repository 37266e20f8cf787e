import type { z } from "zod";
import { AppError, type FieldError } from "@/lib/errors";

/** Bodies: capped while they stream, parsed strictly, every fault named by its field. */
export type BodyType = "json" | "form";

/**
 * Reads a body to its end, or stops at `maxBytes` without having held more.
 * Throws `too_large`.
 */
export async function readCapped(request: Request, maxBytes: number): Promise<Buffer> {
  const declared = Number(request.headers.get("content-length") ?? 0);
  if (declared > maxBytes) throw tooLarge(maxBytes);
  if (!request.body) return Buffer.alloc(0);
  const reader = request.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(chunks, size);
    size += value.byteLength;
    if (size > maxBytes) {
      // The sender may be slow or endless: give the stream up, do not wait for it.
      void reader.cancel().catch((error: unknown) => error);
      throw tooLarge(maxBytes);
    }
    chunks.push(value);
  }
}

/** Parses a body by its content type. Throws `unsupported`, `too_large` or `invalid` with the fields. */
export async function parseBody<T extends z.ZodType>(
  request: Request,
  { schema, types, maxBytes }: { schema: T; types: readonly BodyType[]; maxBytes: number },
): Promise<z.infer<T>> {
  const type = bodyType(request);
  if (!type || !types.includes(type)) {
    throw new AppError("unsupported", `Send ${types.map((it) => CONTENT_TYPE[it]).join(" or ")}.`);
  }
  const bytes = await readCapped(request, maxBytes);
  const value = type === "json" ? parseJson(bytes) : parseForm(bytes);
  const result = await schema.safeParseAsync(value);
  if (result.success) return result.data;
  throw invalidFields(result.error);
}

/** What kind of body a request declares; undefined when it is neither JSON nor a plain form. */
export function bodyType(request: Request): BodyType | undefined {
  const declared = (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase();
  if (declared === CONTENT_TYPE.json) return "json";
  if (declared === CONTENT_TYPE.form) return "form";
  return undefined;
}

/** zod's issues as one refusal that names each field. */
export function invalidFields(error: z.ZodError): AppError {
  const fields: FieldError[] = error.issues.flatMap((issue) => {
    const path = issue.path.join(".");
    if (issue.code !== "unrecognized_keys") return [{ path, message: issue.message }];
    return issue.keys.map((key) => ({ path: [path, key].filter(Boolean).join("."), message: "is not a known field" }));
  });
  const detail = fields.map((it) => (it.path ? `${it.path}: ${it.message}` : it.message)).join("; ");
  return new AppError("invalid", detail.slice(0, 1_000), { fields: fields.slice(0, 50) });
}

const UTF8 = new TextDecoder("utf-8", { fatal: true });
const CONTENT_TYPE = { json: "application/json", form: "application/x-www-form-urlencoded" } as const;

/** Throws `invalid` for what is no JSON in UTF-8. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(UTF8.decode(bytes));
  } catch (cause) {
    throw new AppError("invalid", "The body is not valid JSON in UTF-8.", { cause });
  }
}

/** A form as an object; a name that comes more than once becomes a list, an empty value is left out. */
function parseForm(bytes: Buffer): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = Object.create(null);
  for (const [name, value] of new URLSearchParams(bytes.toString("utf8"))) {
    if (value === "") continue;
    const before = values[name];
    values[name] = before === undefined ? value : [before, value].flat();
  }
  return values;
}

/** The refusal of a body over the cap. */
export function tooLarge(maxBytes: number): AppError {
  const size = maxBytes >= 1_000_000 ? `${Math.floor(maxBytes / 1_048_576)} MB` : `${Math.floor(maxBytes / 1_024)} kB`;
  return new AppError("too_large", `The body may be at most ${size}.`);
}
