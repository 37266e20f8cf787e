import { z } from "zod";
import { declineMarketing } from "@/lib/email/decline-marketing";
import { readMailToken } from "@/lib/email/queries";
import { AppError } from "@/lib/errors";
import { methods, route, seeOther } from "@/lib/http";
import { invalidFields, readCapped } from "@/lib/http-body";
import { unsubscribeLead } from "@/lib/leads/unsubscribe-lead";
import type { Limit } from "@/lib/rate-limit";

const MAX_BYTES = 4_096;
/** A mail provider posts for all of its readers from a few addresses. */
const LIMIT: Limit = {
  name: "unsubscribe",
  perAddress: { points: 300, seconds: 60 },
  global: { points: 3_000, seconds: 60 },
};

/** RFC 8058's words, or our own page's, which are answered with a page. */
const words = z.union([
  z.strictObject({ "List-Unsubscribe": z.literal("One-Click") }),
  z.strictObject({ from: z.literal("page") }),
]);

/**
 * What a POST to /unsubscribe comes to (proxy.ts). Mail providers post without cookies and from anywhere: the link is
 * the proof, so no origin is asked for.
 */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route({ limit: LIMIT }, async ({ request }) => {
    const token = new URL(request.url).searchParams.get("token") ?? "";
    const address = readMailToken(token);
    if (!address) throw new AppError("not_found", "This link is not one of ours. It may be incomplete.");
    const said = words.safeParse(await readForm(request));
    if (!said.success) throw invalidFields(said.error);
    await declineMarketing(address);
    await unsubscribeLead(address);
    if ("from" in said.data) return seeOther(`/preferences?token=${token}&saved=off`);
    return new Response("Unsubscribed.\n", {
      headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
    });
  }),
});

/** A plain form or, as RFC 8058 also allows, a multipart one. */
async function readForm(request: Request): Promise<Record<string, unknown>> {
  const headers = { "content-type": request.headers.get("content-type") ?? "" };
  const bytes = await readCapped(request, MAX_BYTES);
  try {
    return Object.fromEntries(await new Response(new Uint8Array(bytes), { headers }).formData());
  } catch (cause) {
    throw new AppError("unsupported", "Send a form: List-Unsubscribe=One-Click.", { cause });
  }
}
