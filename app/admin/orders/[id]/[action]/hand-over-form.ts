import { z } from "zod";
import { HAND_OVER_FILES } from "@/components/admin/hand-over-files";

/**
 * The hand-over's form as its verb wants it: the files stand in numbered pairs of name and link, so that an empty one
 * moves no other. What must be written and ticked is the verb's rule.
 */
const pairs = Object.fromEntries(
  HAND_OVER_FILES.flatMap(({ name, url }) => [
    [name, z.string().optional()],
    [url, z.string().optional()],
  ]),
);
const tick = z.literal("yes").optional();

export const handOverForm = z
  .strictObject({
    ...{ summary: z.string().default(""), howToUse: z.string().default(""), howToRevoke: z.string().default("") },
    ...{ tested: tick, errorFree: tick, namedClearly: tick, documented: tick },
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
