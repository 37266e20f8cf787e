import { z } from "zod";
import { type Incoming, type Reply, redirect } from "../http-server";
import { decodeForm } from "./form";
import { closedPage, payPage, unknownPage } from "./hosted-page";
import { debitSession, declineSession, paySession, successAddress } from "./pay-session";
import { StripeProblem } from "./problem";
import { requireSession } from "./sessions";
import type { StripeWorld } from "./world";

const formSchema = z.object({
  action: z.enum(["pay", "decline", "debit", "cancel"]).default("pay"),
  email: z.string().trim().default(""),
  name: z.string().trim().default(""),
  card: z.string().default(""),
});

/** Stripe's own test number for a card that is always declined. */
const DECLINED_CARD = "4000000000000002";

/** The hosted checkout page and its form. Works without JavaScript; each post answers with a redirect or the page. */
export function answerHosted(world: StripeWorld, incoming: Incoming, id: string): Reply {
  if (!world.state.sessions[id]) return unknownPage();
  const session = requireSession(world, id);
  const lines = world.state.lineItems[id] ?? [];
  if (incoming.method === "GET" || incoming.method === "HEAD") {
    const empty = { email: session.customer_email ?? "", name: "", error: null };
    return session.status === "open" ? payPage(session, lines, empty) : closedPage(session);
  }
  if (incoming.method !== "POST") return { status: 405, headers: { allow: "GET, HEAD, POST" }, body: "" };
  if (session.status === "complete") return redirect(successAddress(session));
  if (session.status !== "open") return closedPage(session);
  const form = formSchema.safeParse(decodeForm(incoming.body));
  if (!form.success) throw new StripeProblem(400, { type: "invalid_request_error", message: "Not a checkout form." });
  const { action, name, card } = form.data;
  const email = session.customer_email ?? form.data.email;
  const buyer = { email, name };
  if (action === "cancel")
    return session.cancel_url ? redirect(session.cancel_url) : payPage(session, lines, { ...buyer, error: null });
  if (!z.email().safeParse(email).success)
    return payPage(session, lines, { ...buyer, error: "Enter a valid email address." });
  if (!name) return payPage(session, lines, { ...buyer, error: "Enter the name on the card." });
  if (action === "decline" || card.replace(/\D/g, "") === DECLINED_CARD) {
    const reason = declineSession(world, id, buyer);
    return payPage(session, lines, { ...buyer, error: `${reason} Try another card.` });
  }
  const done = action === "debit" ? debitSession(world, id, buyer) : paySession(world, id, buyer);
  return redirect(successAddress(done));
}
