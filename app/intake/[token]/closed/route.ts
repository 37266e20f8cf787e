import { after } from "next/server";
import { WRONG_LINKS } from "@/app/api/intake/open-intake";
import { runsInlineWorker } from "@/lib/env";
import { methods, requireSameOrigin, route, seeOther } from "@/lib/http";
import { getIntakeOrder } from "@/lib/orders/queries";
import { requestIntakeLink } from "@/lib/orders/request-intake-link";
import { describeProblem, problemPage } from "@/lib/problem";
import { limitRequest } from "@/lib/rate-limit";
import { deliverDue } from "@/start-up";
import { endedLinkPage } from "./ended-link-page";
import { expiredLinkPage } from "./expired-link-page";

const DELIVER_MS = 8_000;
const limit = {
  name: "intake-link-request",
  perAddress: { points: 10, seconds: 600 },
  global: { points: 600, seconds: 600 },
};

/**
 * What is behind a link that opens nothing, with the status that a page cannot give: 410 for one that was replaced, has
 * expired or whose order has ended, 429 for who tried too many. POST mails the newest link to the order's address, and answers the same whatever
 * it did.
 */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({}, async ({ params: { token = "" }, address, requestId }) => {
    const found = await getIntakeOrder(token);
    if (found?.link === "expired") return expiredLinkPage(token);
    if (found?.link === "ended") return endedLinkPage(found.order);
    if (found) return seeOther(`/intake/${token}`);
    try {
      await limitRequest(WRONG_LINKS, address);
    } catch (error) {
      return problemPage(describeProblem(error, requestId));
    }
    return seeOther(`/intake/${encodeURIComponent(token)}`);
  }),
  POST: route({ guard: requireSameOrigin, limit }, async ({ params: { token = "" } }) => {
    await requestIntakeLink({ token });
    // Where no worker runs, the mail is delivered from here.
    if (!runsInlineWorker()) after(() => deliverDue(DELIVER_MS));
    return seeOther("/intake/link-sent");
  }),
});
