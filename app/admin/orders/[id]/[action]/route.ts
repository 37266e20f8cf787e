import { z } from "zod";
import { requireAdminRequest } from "@/lib/auth";
import { AppError } from "@/lib/errors";
import { methods, requireSameOrigin, route, seeOther } from "@/lib/http";
import { findAction } from "./order-actions";
import { refusalPage } from "./refusal-page";
import { unlessSomebodyWasFaster } from "./unless-somebody-was-faster";

/** A form's fields before the action's own schema reads them. */
const form = z.record(z.string().max(60), z.union([z.string(), z.array(z.string()).max(20)]));

/** Everything a person may do to an order, one plain form post each. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(
    {
      guard: (request) => {
        requireSameOrigin(request);
        return requireAdminRequest(request);
      },
      body: form,
      types: ["form"],
      maxBytes: 256 * 1_024,
    },
    async ({ params, body, who }) => {
      const orderId = params.id ?? "";
      const name = params.action ?? "";
      const act = findAction(name);
      if (!act) throw new AppError("not_found", "There is no such action.");
      const { seen: shown = "", ...fields } = body;
      const seen = String(shown);
      const given = { orderId, actor: who.email, seen, fields };
      const outcome = await unlessSomebodyWasFaster({ ...given, action: name }, () => act(given));
      if (outcome.done) return seeOther(`/admin/orders/${encodeURIComponent(orderId)}?done=${name}`);
      return refusalPage({ orderId, reason: outcome.reason, fields });
    },
  ),
});
