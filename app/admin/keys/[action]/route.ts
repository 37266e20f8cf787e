import { unlessRefused } from "@/app/admin/unless-refused";
import { refusalPage } from "@/app/refusal-page";
import { methods, route, seeOther } from "@/lib/http";
import { ACTION_DOOR, readAction } from "../../read-action";
import { findAction } from "./key-actions";

const LABELS: Record<string, string> = { account: "Account", expires: "Ends after", pounds: "Pounds a month" };

/** Making and revoking keys, and what an account may spend: one plain form post each. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(ACTION_DOOR, async ({ params, body, who }) => {
    const { name, act, fields } = readAction(params.action, body, findAction);
    const outcome = await unlessRefused(() => act({ fields, actor: who.email }));
    if (outcome.done) return ("page" in outcome && outcome.page) || seeOther(`/admin/keys?done=${name}`);
    const typed = Object.entries(fields).flatMap(([field, value]) => {
      const label = LABELS[field];
      return label ? [{ name: field, label, value: String(value) }] : [];
    });
    return refusalPage({ reason: outcome.reason, back: { href: "/admin/keys", words: "Back to the keys" }, typed });
  }),
});
