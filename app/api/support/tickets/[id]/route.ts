import { after } from "next/server";
import { runsInlineWorker } from "@/lib/env";
import { json, methods, route } from "@/lib/http";
import { changeTicket } from "@/lib/support/change-ticket";
import { readTicketId } from "@/lib/support/read-ticket-id";
import { ticketChangeInput } from "@/lib/support/schema";
import { deliverDue } from "@/start-up";
import { requireTeam } from "../team";
import { ticketBody } from "../ticket-body";

const DELIVER_MS = 8_000;

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({ guard: requireTeam }, async ({ params }) => json(await ticketBody(readTicketId(params.id)))),
  PATCH: route({ guard: requireTeam, body: ticketChangeInput }, async ({ params, body, who }) => {
    const ticketId = readTicketId(params.id);
    if (!runsInlineWorker()) after(() => deliverDue(DELIVER_MS));
    await changeTicket({ ...body, ticketId, actor: who.actor });
    return json(await ticketBody(ticketId));
  }),
});
