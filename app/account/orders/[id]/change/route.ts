import { z } from "zod";
import { requireCustomerRequest } from "@/lib/auth";
import { AppError } from "@/lib/errors";
import { methods, requireSameOrigin, route, seeOther } from "@/lib/http";
import { getCustomerOrder } from "@/lib/orders/get-customer-order";
import { requestRevision } from "@/lib/orders/request-revision";

const limit = { name: "change", perAddress: { points: 20, seconds: 60 }, global: { points: 600, seconds: 60 } };
const schema = z.strictObject({ wish: z.string().optional() });

/** The customer asks for a change after hand-over. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(
    { guard: requireCustomerRequest, limit, body: schema, types: ["form"] },
    async ({ request, params, body, who }) => {
      requireSameOrigin(request);
      const found = await getCustomerOrder(who.email, params.id ?? "");
      if (!found) throw new AppError("not_found", "There is no such order in your account.");
      const outcome = await requestRevision({ orderId: found.order.id, wish: body.wish ?? "", actor: who.email });
      if (!outcome.done) throw new AppError("conflict", outcome.reason);
      return seeOther(`/account/orders/${found.order.id}?said=change`);
    },
  ),
});
