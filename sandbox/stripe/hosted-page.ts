import type Stripe from "stripe";
import type { Reply } from "../http-server";
import { HOSTED_STYLE } from "./hosted-style";
import { successAddress } from "./pay-session";

export type HostedForm = { email: string; name: string; error: string | null };

/** The page on which an open session is paid. */
export function payPage(session: Stripe.Checkout.Session, lines: Stripe.LineItem[], form: HostedForm): Reply {
  const total = money(session.amount_total ?? 0, session.currency);
  const error = form.error ? `<p class="error" role="alert" id="error">${escapeHtml(form.error)}</p>` : "";
  const email = session.customer_email ?? form.email;
  const interval = lines.find((line) => line.price?.recurring)?.price?.recurring?.interval;
  const verb = session.mode === "subscription" ? "Subscribe and pay" : "Pay";
  return html(
    form.error ? 402 : 200,
    `${verb} ${total}`,
    `<main class="pay">
<section aria-label="What you are buying">
<h1>${session.mode === "subscription" ? "Subscribe to Levqor" : "Pay Levqor"}</h1>
<p class="total">${total}${interval ? ` <small>per ${escapeHtml(interval)}</small>` : ""}</p>
<ul>${lines.map(lineRow).join("")}</ul>
</section>
<form method="post" action="/c/pay/${escapeHtml(session.id)}">
<h2>Payment details</h2>
${error}
<label for="email">Email</label>
<input id="email" name="email" type="email" autocomplete="email" required value="${escapeHtml(email)}"${session.customer_email ? " readonly" : ""}>
<label for="card">Card number</label>
<input id="card" name="card" inputmode="numeric" autocomplete="off" required value="4242 4242 4242 4242">
<div class="pair">
<div><label for="expiry">Expiry</label><input id="expiry" name="expiry" autocomplete="off" value="12 / 34"></div>
<div><label for="cvc">Security code</label><input id="cvc" name="cvc" inputmode="numeric" autocomplete="off" value="123"></div>
</div>
<label for="name">Name on card</label>
<input id="name" name="name" autocomplete="name" required value="${escapeHtml(form.name)}">
<button class="main" name="action" value="pay">${verb} ${total}</button>
<div class="others">
<p>Other ways this can go, to try in the sandbox:</p>
<button name="action" value="decline">Pay with a declined card</button>
<button name="action" value="debit">Pay by bank debit</button>
<button name="action" value="cancel" formnovalidate>Cancel</button>
</div>
</form>
</main>`,
  );
}

/** A session that can no longer be paid: done, or too old. */
export function closedPage(session: Stripe.Checkout.Session): Reply {
  const done = session.status === "complete";
  const text = done
    ? `<h1>You have already paid</h1><p>This payment is complete. Nothing is taken twice.</p>
<p><a href="${escapeHtml(successAddress(session))}">Back to Levqor</a></p>`
    : `<h1>This checkout has expired</h1><p>Nothing was paid. Start again from the shop.</p>
${session.cancel_url ? `<p><a href="${escapeHtml(session.cancel_url)}">Back to Levqor</a></p>` : ""}`;
  return html(done ? 200 : 410, done ? "Already paid" : "Checkout expired", `<main>${text}</main>`);
}

export function unknownPage(): Reply {
  return html(404, "Checkout not found", "<main><h1>There is no such checkout</h1><p>Check the address.</p></main>");
}

/** An amount in minor units as a British reader writes it. */
export function money(amount: number, currency: string | null): string {
  return new Intl.NumberFormat("en-GB", { style: "currency", currency: currency ?? "gbp" }).format(amount / 100);
}

function lineRow(line: Stripe.LineItem): string {
  const times = (line.quantity ?? 1) > 1 ? ` × ${line.quantity}` : "";
  const name = `${escapeHtml(line.description ?? "Item")}${times}`;
  return `<li><span>${name}</span><span>${money(line.amount_total, line.currency)}</span></li>`;
}

function html(status: number, title: string, body: string): Reply {
  return {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "content-security-policy":
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; frame-ancestors 'none'",
      "referrer-policy": "no-referrer",
    },
    body: `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · Sandbox checkout</title><link rel="icon" href="data:,"><style>${HOSTED_STYLE}</style></head>
<body><header class="note">This is the sandbox: no card is charged and no money moves.</header>
${body}</body></html>`,
  };
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
