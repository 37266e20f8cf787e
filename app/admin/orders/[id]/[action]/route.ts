import { methods, route, seeOther } from "@/lib/http";
import { ACTION_DOOR, readAction } from "../../../read-action";
import { findAction } from "./order-actions";
import { refusalPage } from "./refusal-page";
import { unlessSomebodyWasFaster } from "./unless-somebody-was-faster";

/** Everything a person may do to an order, one plain form post each. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(ACTION_DOOR, async ({ params, body, who }) => {
    const orderId = params.id ?? "";
    const { name, act, seen, fields } = readAction(params.action, body, findAction);
    const given = { orderId, actor: who.email, seen, fields };
    const outcome = await unlessSomebodyWasFaster({ ...given, action: name }, () => act(given));
    if (outcome.done) return seeOther(`/admin/orders/${encodeURIComponent(orderId)}?done=${name}`);
    return refusalPage({ orderId, reason: outcome.reason, fields });
  }),
});
