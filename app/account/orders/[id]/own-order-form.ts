import type { z } from "zod";
import { refusalPage } from "@/app/refusal-page";
import { getRequestSession } from "@/lib/auth";
import { AppError } from "@/lib/errors";
import { methods, requireSameOrigin, route, seeOther } from "@/lib/http";
import { getCustomerOrder } from "@/lib/orders/get-customer-order";
import type { Outcome } from "@/lib/outcome";
import type { Limit } from "@/lib/rate-limit";

type Form<Schema extends z.ZodType> = {
  /** What the page then says has arrived. */
  said: string;
  /** What is typed in it, as the customer would call it. */
  label: string;
  limit: Limit;
  body: Schema;
  act: (given: { orderId: string; actor: string; body: z.infer<Schema> }) => Promise<Outcome>;
};

const SESSION_OVER = "Your session is over, so this could not be sent. Sign in again; your words are kept below.";

/**
 * A door for a form about one's own order: whoever else posts it finds no such order. What was typed is never lost: a
 * refusal shows it again, also to somebody whose session has ended meanwhile.
 */
export function ownOrderForm<Schema extends z.ZodType>(form: Form<Schema>): ReturnType<typeof methods> {
  const { said, label, limit, body: schema, act } = form;
  const guard = (request: Request) => {
    requireSameOrigin(request);
    return getRequestSession(request);
  };
  return methods({
    POST: route({ guard, limit, body: schema, types: ["form"] }, async ({ params, body, who }) => {
      const page = `/account/orders/${encodeURIComponent(params.id ?? "")}`;
      const typed = typedIn(body, label);
      if (!who) {
        const back = { href: `/sign-in?callbackUrl=${encodeURIComponent(page)}`, words: "Sign in again" };
        return refusalPage({ status: 401, reason: SESSION_OVER, back, typed });
      }
      const found = await getCustomerOrder(who.email, params.id ?? "");
      if (!found) throw new AppError("not_found", "There is no such order in your account.");
      const outcome = await act({ orderId: found.order.id, actor: who.email, body: body as z.infer<Schema> });
      if (outcome.done) return seeOther(`${page}?said=${said}`);
      return refusalPage({ reason: outcome.reason, back: { href: page, words: "Back to your order" }, typed });
    }),
  });
}

function typedIn(body: unknown, label: string): { name: string; label: string; value: string }[] {
  const words = Object.values(body as Record<string, unknown>).filter((it) => typeof it === "string" && it.trim());
  return words.map((it) => ({ name: "typed", label, value: String(it) }));
}
