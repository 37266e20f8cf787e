import { z } from "zod";
import { allowMarketing } from "@/lib/email/allow-marketing";
import { declineMarketing } from "@/lib/email/decline-marketing";
import { readMailToken } from "@/lib/email/queries";
import { AppError } from "@/lib/errors";
import { methods, requireSameOrigin, route, seeOther } from "@/lib/http";
import { resubscribeLead } from "@/lib/leads/resubscribe-lead";
import { unsubscribeLead } from "@/lib/leads/unsubscribe-lead";
import type { Limit } from "@/lib/rate-limit";

const LIMIT: Limit = {
  name: "preferences",
  perAddress: { points: 60, seconds: 60 },
  global: { points: 1_000, seconds: 60 },
};
const choice = z.enum(["on", "off"]);
const body = z.union([z.strictObject({ marketing: choice }), z.strictObject({ newsletter: choice })]);

/** What a POST to /preferences comes to (proxy.ts): offers or the newsletter, on or off for the address the link was made for. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route({ limit: LIMIT, body, types: ["form"], maxBytes: 1_024 }, async ({ request, body }) => {
    requireSameOrigin(request);
    const token = new URL(request.url).searchParams.get("token") ?? "";
    const address = readMailToken(token);
    if (!address) throw new AppError("not_found", "This link is not one of ours. It may be incomplete.");
    if ("newsletter" in body) {
      await (body.newsletter === "off" ? unsubscribeLead(address) : resubscribeLead(address));
      return seeOther(`/preferences?token=${token}&saved=newsletter-${body.newsletter}`);
    }
    await (body.marketing === "off" ? declineMarketing(address) : allowMarketing(address));
    return seeOther(`/preferences?token=${token}&saved=${body.marketing}`);
  }),
});
