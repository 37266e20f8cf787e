import { z } from "zod";
import { requireCustomerRequest } from "@/lib/auth";
import { AppError } from "@/lib/errors";
import { methods, requireSameOrigin, route, seeOther } from "@/lib/http";
import { answerInfo } from "@/lib/orders/answer-info";
import { getCustomerOrder } from "@/lib/orders/get-customer-order";

const limit = { name: "answer", perAddress: { points: 30, seconds: 60 }, global: { points: 600, seconds: 60 } };
/** One answer, under the name of its question: several forms stand on one page. */
const schema = z.record(z.string().regex(/^answer-[0-9a-f-]{36}$/, "is not a known field"), z.string());

/** The customer's answer to a question of ours. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(
    { guard: requireCustomerRequest, limit, body: schema, types: ["form"] },
    async ({ request, params, body, who }) => {
      requireSameOrigin(request);
      const found = await getCustomerOrder(who.email, params.id ?? "");
      if (!found) throw new AppError("not_found", "There is no such order in your account.");
      const [[name, answer] = ["", ""]] = Object.entries(body);
      const requestId = name.slice("answer-".length);
      const outcome = await answerInfo({ orderId: found.order.id, requestId, answer, actor: who.email });
      if (!outcome.done) throw new AppError("conflict", outcome.reason);
      return seeOther(`/account/orders/${found.order.id}?said=answer`);
    },
  ),
});
