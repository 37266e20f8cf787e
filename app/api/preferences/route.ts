import { z } from "zod";
import { allowMarketing } from "@/lib/email/allow-marketing";
import { declineMarketing } from "@/lib/email/decline-marketing";
import { readMailToken } from "@/lib/email/queries";
import { AppError } from "@/lib/errors";
import { methods, requireSameOrigin, route, seeOther } from "@/lib/http";
import type { Limit } from "@/lib/rate-limit";

const LIMIT: Limit = {
  name: "preferences",
  perAddress: { points: 60, seconds: 60 },
  global: { points: 1_000, seconds: 60 },
};
const body = z.strictObject({ marketing: z.enum(["on", "off"]) });

/** What a POST to /preferences comes to (proxy.ts): marketing mail on or off for the address the link was made for. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route({ limit: LIMIT, body, types: ["form"], maxBytes: 1_024 }, async ({ request, body }) => {
    requireSameOrigin(request);
    const token = new URL(request.url).searchParams.get("token") ?? "";
    const address = readMailToken(token);
    if (!address) throw new AppError("not_found", "This link is not one of ours. It may be incomplete.");
    await (body.marketing === "off" ? declineMarketing(address) : allowMarketing(address));
    return seeOther(`/preferences?token=${token}&saved=${body.marketing}`);
  }),
});
