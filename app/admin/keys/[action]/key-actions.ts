import type { z } from "zod";
import { changeBudget } from "@/lib/api-keys/change-budget";
import { createApiKey } from "@/lib/api-keys/create-api-key";
import { revokeApiKey } from "@/lib/api-keys/revoke-api-key";
import { changeBudgetInput, createKeyInput, revokeKeyInput } from "@/lib/api-keys/schema";
import { seeOther } from "@/lib/http";
import { DONE, type Outcome, refused } from "@/lib/outcome";
import { newKeyPage } from "./new-key-page";

type Given = { fields: Record<string, unknown>; actor: string };
/** `page`: what is answered instead of the list. */
type Done = Outcome & { page?: Response };
type Act = (given: Given) => Promise<Done>;

/** An action: its fields, read strictly, and the verb they go to. `names` are what the form calls its fields. */
function action<Schema extends z.ZodType>(
  schema: Schema,
  names: Readonly<Record<string, string>>,
  verb: (given: z.output<Schema> & { actor: string }) => Promise<Done>,
): Act {
  return async ({ fields, actor }) => {
    const parsed = schema.safeParse(fields);
    if (parsed.success) return verb({ ...(parsed.data as object), actor } as z.output<Schema> & { actor: string });
    const sentences = parsed.error.issues.map((it) => `${names[String(it.path[0])] ?? "The form"} ${it.message}.`);
    return refused(sentences.join(" "));
  };
}

const ACTIONS: Record<string, Act> = {
  create: async ({ fields, actor }) => {
    const scopes = [fields.scopes ?? []].flat();
    const names = { account: "The account's name", scopes: "What it may use", expires: "Ends after" };
    const act = action(createKeyInput, names, async ({ account, scopes: all, expires, actor: by }) => {
      const made = await createApiKey({ account, scopes: all, expiresInDays: expires, actor: by });
      return { ...DONE, page: newKeyPage({ ...made, account, scopes: all, expiresInDays: expires }) };
    });
    return act({ fields: { ...fields, scopes }, actor });
  },
  revoke: action(revokeKeyInput, {}, async (given) => {
    await revokeApiKey(given);
    return DONE;
  }),
  "change-budget": action(changeBudgetInput, { pounds: "The limit" }, async ({ account, pounds, actor }) => {
    await changeBudget({ account, monthlyCents: pounds, actor });
    return { ...DONE, page: seeOther("/admin/jobs?done=change-budget") };
  }),
};

/** The action of an address, or null. */
export function findAction(name: string): Act | null {
  return Object.hasOwn(ACTIONS, name) ? (ACTIONS[name] ?? null) : null;
}
