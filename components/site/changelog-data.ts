/** What changed for customers and visitors, newest first. Each entry is a change that is in the product. */
export type ChangelogEntry = { day: string; title: string; changes: readonly string[] };

export const CHANGELOG: readonly ChangelogEntry[] = [
  {
    day: "2026-11-22",
    title: "A site that answers before you ask",
    changes: [
      "Pages for how it works, with real screens of the product, for integrations and for five lines of work.",
      "A savings calculator whose formula is shown.",
      "The guides grew, among them the automation audit, which also comes by e-mail.",
      "System status, from checks that are made when you open the page.",
    ],
  },
  {
    day: "2026-11-22",
    title: "Automations by API",
    changes: [
      "Workflows can be run by key, with a dry run that shows every call and what it may cost before anything is done.",
      "A step can wait for a person: the link in the mail shows what would happen, and asks for a yes or a no.",
      "Connectors for Gmail, Notion, Slack, Telegram, WhatsApp, HTTP and a language model.",
    ],
  },
  {
    day: "2026-11-22",
    title: "A chat that shows its proof",
    changes: [
      "Questions are answered in the corner of every page, each sentence with the passage that it comes from.",
      "Refunds, security, data and anger reach a person, who goes on in the same conversation.",
      "Works as an ordinary form where JavaScript is off.",
    ],
  },
  {
    day: "2026-11-22",
    title: "Your order, from the form to the hand-over",
    changes: [
      "The intake is kept as you type, on any device. Where two versions were written, both are kept and you choose.",
      "A page for every order: where it stands, when it is due, and what we need from you.",
      "Sign in with a link by e-mail, no password.",
      "Revisions and questions after the hand-over, on the same page.",
    ],
  },
  {
    day: "2026-11-22",
    title: "Visits counted without cookies",
    changes: [
      "We count visits and presses without a cookie and without storing anything on your device.",
      "A browser that asks not to be counted is not counted.",
    ],
  },
  {
    day: "2026-11-21",
    title: "Open for orders",
    changes: [
      "Packages and plans on one page, paid by Stripe, with or without JavaScript.",
      "Confirmation and intake request in the minute of the payment, each sent once.",
    ],
  },
];
