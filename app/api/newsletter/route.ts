import { after } from "next/server";
import { z } from "zod";
import { refusalPage } from "@/app/refusal-page";
import { appUrl, runsInlineWorker } from "@/lib/env";
import { json, methods, requireSameOrigin, route, seeOther } from "@/lib/http";
import { bodyType, invalidFields } from "@/lib/http-body";
import { ASK_LIMIT } from "@/lib/leads/lead";
import { newsletterInput } from "@/lib/leads/schema";
import { sourceOf } from "@/lib/leads/source-of";
import { subscribeNewsletter } from "@/lib/leads/subscribe-newsletter";
import { deliverDue } from "@/start-up";

const MAX_BYTES = 8 * 1_024;
const DELIVER_MS = 8_000;
const MESSAGE = "Look into your inbox: a mail with one button is on its way to this address, at most one an hour.";

/** As it was typed, so that a form can be given back what it held. */
const typed = z.strictObject({ email: z.string().max(2_000).optional(), name: z.string().max(2_000).optional() });

/** Asks for the guide and the newsletter, as JSON or by a plain form. The same answer for every address. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(
    { guard: requireSameOrigin, limit: ASK_LIMIT, body: typed, types: ["json", "form"], maxBytes: MAX_BYTES },
    async ({ request, body }) => {
      const isForm = bodyType(request) === "form";
      const given = newsletterInput.safeParse(body);
      if (!given.success) {
        if (isForm) return refused(body.email ?? "", given.error);
        throw invalidFields(given.error);
      }
      // Where no worker runs, the mail is delivered from here.
      if (!runsInlineWorker()) after(() => deliverDue(DELIVER_MS));
      const own = [new URL(appUrl()).host, request.headers.get("host")];
      await subscribeNewsletter({ ...given.data, source: sourceOf(request.headers.get("referer"), own) });
      return isForm ? seeOther("/newsletter/sent") : json({ status: "ok", message: MESSAGE });
    },
  ),
});

function refused(email: string, error: z.ZodError): Response {
  const faults = error.issues.map(
    (it) => `${it.path.join(".") === "email" ? "Your e-mail" : "Your name"} ${it.message}`,
  );
  return refusalPage({
    status: 422,
    reason: `${faults.join("; ")}.`,
    back: { href: "/newsletter", words: "Back to the form" },
    typed: email ? [{ name: "email", label: "Your e-mail", value: email }] : [],
  });
}
