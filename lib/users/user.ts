/**
 * Somebody who can sign in: an administrator (ADMIN_EMAILS) or a customer (an address with an order). No passwords.
 *
 * request-link.ts (a link is owed to the address; nothing for an address we do not know) -> emails/sign-in.tsx ->
 * open-session.ts (the link is spent, the browser holds a session) -> end-session.ts (this browser, or all of them).
 */

/** How long a link holds. */
export const LINK_MINUTES = 15;

/** Asked by one network, and by all together. */
export const ASK_LIMIT = {
  name: "sign-in",
  perAddress: { points: 10, seconds: 300 },
  global: { points: 300, seconds: 60 },
};

/** Links to one mailbox, known to us or not, asked for by one network. */
export const MAILBOX_LIMIT = {
  name: "sign-in-mailbox",
  perAddress: { points: 5, seconds: 900 },
  global: { points: 3_000, seconds: 900 },
};

/** Links to one mailbox, whoever asks. */
export const MAILBOX_TOTAL = {
  name: "sign-in-mailbox-total",
  perAddress: { points: 20, seconds: 900 },
  global: { points: 3_000, seconds: 900 },
};

/** Links opened and used. */
export const LINK_LIMIT = {
  name: "sign-in-link",
  perAddress: { points: 30, seconds: 60 },
  global: { points: 600, seconds: 60 },
};

/**
 * An address as it is compared and kept, whoever wrote it: a buyer at Stripe or somebody who signs in. Signs that look
 * alike are folded into one, and a domain in other letters into its one spelling in ASCII, as browsers send it.
 */
export function normaliseEmail(text: string): string {
  const email = text.normalize("NFKC").trim().toLowerCase().normalize("NFKC");
  const at = email.lastIndexOf("@") + 1;
  const domain = email.slice(at);
  if (at === 0 || !/^[\p{L}\p{M}\p{N}.-]*$/u.test(domain) || isAscii(domain)) return email;
  return `${email.slice(0, at)}${URL.parse(`https://${domain}`)?.hostname ?? domain}`;
}

function isAscii(text: string): boolean {
  return !/[^ -~]/.test(text);
}

const RETURN_PATHS = /^\/(account|admin|dashboard)(\/[\w/.-]*)?(\?[\w=&%.+-]*)?$/;

/**
 * Where to go after signing in: a path of our own signed-in pages, or /account. Whatever else stands in a link's
 * callbackUrl (another site, `//site`, a script, a path that climbs) is not followed.
 */
export function safeReturnPath(given: string | undefined): string {
  const isSafe = given !== undefined && given.length <= 500 && RETURN_PATHS.test(given) && !given.includes("..");
  return isSafe && !given.includes("//") ? given : "/account";
}
