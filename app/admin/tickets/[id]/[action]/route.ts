import { after } from "next/server";
import { runsInlineWorker } from "@/lib/env";
import { methods, route, seeOther } from "@/lib/http";
import { readTicketId } from "@/lib/support/read-ticket-id";
import { deliverDue } from "@/start-up";
import { ACTION_DOOR, readAction } from "../../../read-action";
import { refusalPage } from "./refusal-page";
import { findAction } from "./ticket-actions";
import { unlessRefused } from "./unless-refused";

const DELIVER_MS = 8_000;

/** Everything a person may do to a ticket, one plain form post each. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(ACTION_DOOR, async ({ params, body, who }) => {
    const ticketId = readTicketId(params.id);
    const { name, act, seen, fields } = readAction(params.action, body, findAction);
    if (!runsInlineWorker()) after(() => deliverDue(DELIVER_MS));
    const given = { ticketId, actor: who.email, seen, fields };
    const outcome = await unlessRefused({ ticketId, seen }, () => act(given));
    if (outcome.done) return seeOther(`/admin/tickets/${encodeURIComponent(ticketId)}?done=${name}`);
    return refusalPage({ ticketId, reason: outcome.reason, fields });
  }),
});
