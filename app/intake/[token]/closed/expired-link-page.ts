import { linkPage } from "./link-page";

/** The page of a link that no longer opens its intake. It names neither the order nor its address. */
export function expiredLinkPage(token: string): Response {
  const action = `/intake/${encodeURIComponent(token)}/closed`;
  return linkPage(
    "This intake link has expired",
    `<p>A link ends when the work is handed over, or when a newer one was asked for. Your answers are safe.</p>
<p>We can mail you a link that opens. It goes to the e-mail address of the order and nowhere else.</p>
<form method="post" action="${action}"><p><button type="submit">Mail me a new link</button></p></form>`,
  );
}
