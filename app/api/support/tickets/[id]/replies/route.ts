import { after } from "next/server";
import { runsInlineWorker } from "@/lib/env";
import { json, methods, route } from "@/lib/http";
import { readTicketId } from "@/lib/support/read-ticket-id";
import { replyToTicket } from "@/lib/support/reply-to-ticket";
import { replyInput } from "@/lib/support/schema";
import { deliverDue } from "@/start-up";
import { requireTeam } from "../../team";

const DELIVER_MS = 8_000;

/** A person answers a customer, here and by mail. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route({ guard: requireTeam, body: replyInput }, async ({ params, body, who }) => {
    const ticketId = readTicketId(params.id);
    if (!runsInlineWorker()) after(() => deliverDue(DELIVER_MS));
    const { messageId } = await replyToTicket({ ticketId, text: body.message, actor: who.actor });
    return json({ ticketId, messageId: String(messageId), status: "waiting" }, { status: 201 });
  }),
});
