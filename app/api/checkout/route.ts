import { firstTouchOf } from "@/lib/billing/first-touch";
import { checkoutInput } from "@/lib/billing/schema";
import { startCheckout } from "@/lib/billing/start-checkout";
import { appUrl } from "@/lib/env";
import { json, methods, route, seeOther } from "@/lib/http";
import { bodyType } from "@/lib/http-body";
import { noteCheckout } from "@/lib/metrics/note-checkout";
import { readArrival } from "@/lib/metrics/read-arrival";

const limit = {
  name: "checkout",
  perAddress: { points: 20, seconds: 60 },
  global: { points: 600, seconds: 60 },
};

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route({ body: checkoutInput, types: ["json", "form"], limit }, async ({ request, address, body }) => {
    // Found out while Stripe is asked for its prices.
    const arrival = readArrival({ headers: request.headers, address });
    const session = await startCheckout({
      ...body,
      firstTouch: firstTouchOf(request.headers.get("referer"), appUrl()),
      attribution: arrival.then((it) => it.attribution),
    });
    await noteCheckout((await arrival).fact);
    return bodyType(request) === "form" ? seeOther(session.url) : json(session);
  }),
});
