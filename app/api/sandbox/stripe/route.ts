import { json, methods, requireSameOrigin, route, seeOther } from "@/lib/http";
import { bodyType } from "@/lib/http-body";
import {
  getSandboxDeliveries,
  listSandboxEvents,
  listSandboxSessions,
  requireSandboxRoute,
  tellStripe,
} from "@/lib/sandbox";
import { callOf, stripeAction } from "./stripe-action";

/** How many of each list are given. */
const SHOWN = 100;

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({ guard: requireSandboxRoute }, async () => {
    const [sessions, events, deliveries] = await Promise.all([
      listSandboxSessions(SHOWN),
      listSandboxEvents(SHOWN),
      getSandboxDeliveries(SHOWN),
    ]);
    return json({ sessions, events, ...deliveries });
  }),
  POST: route(
    { guard: requireSandboxRoute, body: stripeAction, types: ["json", "form"] },
    async ({ request, body }) => {
      requireSameOrigin(request);
      const { path, payload } = callOf(body);
      const result = await tellStripe(path, payload);
      return bodyType(request) === "form" ? seeOther("/sandbox/stripe") : json(result);
    },
  ),
});
