import { firstTouchOf } from "@/lib/billing/first-touch";
import { checkoutInput } from "@/lib/billing/schema";
import { startCheckout } from "@/lib/billing/start-checkout";
import { appUrl } from "@/lib/env";
import { json, methods, route, seeOther } from "@/lib/http";
import { bodyType } from "@/lib/http-body";

const limit = {
  name: "checkout",
  perAddress: { points: 20, seconds: 60 },
  global: { points: 600, seconds: 60 },
};

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route({ body: checkoutInput, types: ["json", "form"], limit }, async ({ request, body }) => {
    const session = await startCheckout({
      ...body,
      firstTouch: firstTouchOf(request.headers.get("referer"), appUrl()),
    });
    return bodyType(request) === "form" ? seeOther(session.url) : json(session);
  }),
});
