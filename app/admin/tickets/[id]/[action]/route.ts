import { after } from "next/server";
import { z } from "zod";
import { requireAdminRequest } from "@/lib/auth";
import { runsInlineWorker } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { methods, requireSameOrigin, route, seeOther } from "@/lib/http";
import { readTicketId } from "@/lib/support/read-ticket-id";
import { deliverDue } from "@/start-up";
import { refusalPage } from "./refusal-page";
import { findAction } from "./ticket-actions";
import { unlessRefused } from "./unless-refused";

/** A form's fields before the action's own schema reads them. */
const form = z.record(z.string().max(60), z.union([z.string(), z.array(z.string()).max(20)]));
const DELIVER_MS = 8_000;

/** Everything a person may do to a ticket, one plain form post each. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(
    {
      guard: (request) => {
        requireSameOrigin(request);
        return requireAdminRequest(request);
      },
      body: form,
      types: ["form"],
      maxBytes: 256 * 1_024,
    },
    async ({ params, body, who }) => {
      const ticketId = readTicketId(params.id);
      const name = params.action ?? "";
      const act = findAction(name);
      if (!act) throw new AppError("not_found", "There is no such action.");
      const { seen: shown = "", ...fields } = body;
      const seen = String(shown);
      if (!runsInlineWorker()) after(() => deliverDue(DELIVER_MS));
      const given = { ticketId, actor: who.email, seen, fields };
      const outcome = await unlessRefused({ ticketId, seen }, () => act(given));
      if (outcome.done) return seeOther(`/admin/tickets/${encodeURIComponent(ticketId)}?done=${name}`);
      return refusalPage({ ticketId, reason: outcome.reason, fields });
    },
  ),
});
