import { after } from "next/server";
import { runsInlineWorker } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { json, methods, route, seeOther } from "@/lib/http";
import { bodyType, parseBody } from "@/lib/http-body";
import { confirmNewsletter } from "@/lib/leads/confirm-newsletter";
import { CONFIRM_LIMIT } from "@/lib/leads/lead";
import { confirmInput } from "@/lib/leads/schema";
import { deliverDue } from "@/start-up";

const MAX_BYTES = 4 * 1_024;
const DELIVER_MS = 8_000;

/**
 * What a POST to /newsletter/confirm comes to (proxy.ts). The token is the proof and may stand in the address, where
 * the mail's link has it; opening that link changes nothing, since scanners open it too.
 */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route({ limit: CONFIRM_LIMIT }, async ({ request }) => {
    const given = await readBody(request);
    const token = given.token ?? new URL(request.url).searchParams.get("token") ?? "";
    if (!runsInlineWorker()) after(() => deliverDue(DELIVER_MS));
    const outcome = await confirmNewsletter({ token });
    if (outcome === "unknown") throw new AppError("not_found", "This link is not one of ours. It may be incomplete.");
    const isForm = bodyType(request) === "form";
    if (outcome === "run-out") {
      if (isForm) return seeOther(`/newsletter/confirm?token=${token}`);
      throw new AppError("conflict", "This link has run out. Ask for a new one at /newsletter.");
    }
    return isForm ? seeOther("/newsletter/confirmed") : json({ status: "confirmed" });
  }),
});

/** A post without a body is one without a content type. */
function readBody(request: Request) {
  if (!request.headers.has("content-type")) return confirmInput.parse({});
  return parseBody(request, { schema: confirmInput, types: ["form", "json"], maxBytes: MAX_BYTES });
}
