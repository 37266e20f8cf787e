import { z } from "zod";
import { answerMark } from "@/lib/intake/answer-mark";
import { answerText } from "@/lib/intake/answer-text";
import { ALL_FIELDS, CONSENT, type IntakeField } from "@/lib/intake/intake";

/** As our links are made: 192 bits in base64url. Anything else is no link, and not an error of its own. */
const token = z.string().max(200);
const version = z.coerce.number().int().min(0).max(1_000_000);
const device = z.string().regex(/^[a-z0-9-]{1,40}$/);

/** One field as somebody's form holds it, and the version of it that they had read. */
export type NewAnswer = { field: string; value: string; version: number };

const names = ALL_FIELDS.map((it) => it.name);

/** A field saved by itself, while it is typed. */
export const autosaveInput = z
  .strictObject({
    token,
    device,
    field: z.enum(names as [string, ...string[]]),
    value: z.string().max(10_000).transform(answerText),
    version,
  })
  .superRefine(({ field, value }, context) => {
    const message = objectionTo(field, value);
    if (message) context.addIssue({ code: "custom", path: ["value"], message });
  });

/** Which of two versions of a field is kept: "12:use" takes the other one, "12:keep" the one that stands. */
const choice = z
  .string()
  .regex(/^\d{1,15}:(use|keep)$/)
  .transform((text) => {
    const [id = "", word] = text.split(":");
    return { conflictId: BigInt(id), isUsed: word === "use" };
  });

/** What a form may hold of each field: its text, and under `v.` the version it was drawn with and the mark of its words. */
const fieldShape: Record<string, z.ZodType<string | undefined>> = Object.fromEntries(
  ALL_FIELDS.flatMap((it) => [
    [
      it.name,
      z
        .string()
        .max(it.maxLength * 2, `may have at most ${it.maxLength} characters`)
        .optional(),
    ],
    [
      `v.${it.name}`,
      z
        .string()
        .regex(/^\d{1,7}(\.[0-9a-f]{12})?$/)
        .optional(),
    ],
  ]),
);

const about = { token, device, send: z.literal("yes").optional(), choose: choice.optional() };
// The fields are known by their list alone, so the type names only the rest.
const shape: typeof about = { ...fieldShape, ...about };

/**
 * The whole form. An empty field is not in it at all, as a browser's unticked box; its version is, and says that it was
 * shown. A field that still holds the words it was drawn with is nobody's answer, and left out of `answers`; `versions`
 * are those of every field that was shown.
 */
export const intakeFormInput = z.strictObject(shape).transform((form, context) => {
  const values: Record<string, unknown> = form;
  const versions: Record<string, number> = {};
  const answers = ALL_FIELDS.flatMap((it): NewAnswer[] => {
    const shown = values[`v.${it.name}`];
    if (typeof shown !== "string") return [];
    const [version, mark] = shown.split(".");
    versions[it.name] = Number(version);
    const value = answerText(String(values[it.name] ?? ""));
    if (mark === answerMark(value)) return [];
    const message = objectionTo(it.name, value);
    if (message) context.addIssue({ code: "custom", path: [it.name], message });
    return [{ field: it.name, value, version: Number(version) }];
  });
  return {
    token: form.token,
    device: form.device,
    isSent: form.send === "yes",
    choice: form.choose,
    answers,
    versions,
  };
});

function objectionTo(name: string, value: string): string | null {
  const field: IntakeField | undefined = ALL_FIELDS.find((it) => it.name === name);
  if (!field) return "is not a known field";
  if (value.length > field.maxLength) return `may have at most ${field.maxLength.toLocaleString("en-GB")} characters`;
  if (field.kind === "consent" && value !== "" && value !== CONSENT) return `must be "${CONSENT}" or empty`;
  return null;
}
