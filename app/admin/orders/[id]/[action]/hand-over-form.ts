import { z } from "zod";
import { HAND_OVER_FILES } from "@/components/admin/hand-over-files";

/**
 * The hand-over's form as its verb wants it: the files stand in numbered pairs of name and link, so that an empty one
 * moves no other. What must be written and ticked is the verb's rule.
 */
const once = (what: string) => z.string({ error: `${what} was given more than once.` });
const pairs = Object.fromEntries(
  HAND_OVER_FILES.flatMap(({ name, url }) => [
    [name, once("A file's name").optional()],
    [url, once("A file's link").optional()],
  ]),
);
const tick = (check: string) =>
  z.literal("yes", { error: `"${check}" is ticked or not: tick it once, or leave it empty.` }).optional();

export const handOverForm = z
  .strictObject({
    summary: once("What was built").default(""),
    howToUse: once("How to use it").default(""),
    howToRevoke: once("How to revoke it").default(""),
    ...{ tested: tick("Tested"), errorFree: tick("Error free") },
    ...{ namedClearly: tick("Named clearly"), documented: tick("Documented") },
    ...(pairs as Record<string, z.ZodOptional<z.ZodString>>),
  })
  .transform(({ summary, howToUse, howToRevoke, tested, errorFree, namedClearly, documented, ...rest }) => {
    const given = rest as Record<string, string | undefined>;
    const files = HAND_OVER_FILES.map(({ name, url }) => ({ name: given[name] ?? "", url: given[url] ?? "" }));
    return {
      ...{ summary, howToUse, howToRevoke, files: files.filter((it) => it.name || it.url) },
      checks: {
        ...{ tested: tested === "yes", errorFree: errorFree === "yes" },
        ...{ namedClearly: namedClearly === "yes", documented: documented === "yes" },
      },
    };
  });
