export type AutomationExample = {
  title: string;
  trigger: string;
  steps: readonly string[];
  result: string;
  tools: readonly string[];
};

/** Six builds that fit a package, as trigger -> steps -> result. Ideas to start from, not customers' stories. */
export const AUTOMATION_EXAMPLES: readonly AutomationExample[] = [
  {
    title: "New client welcome",
    trigger: "A first call is booked in Calendly",
    steps: ["Client page made in Notion", "Welcome e-mail drafted in Gmail"],
    result: "You open the call with everything in one place",
    tools: ["Calendly", "Notion", "Gmail"],
  },
  {
    title: "Late invoice chaser",
    trigger: "An invoice in Xero is a week late",
    steps: ["Friendly reminder sent from Gmail", "You are told in Slack if it is still open in three days"],
    result: "You chase only the ones that need you",
    tools: ["Xero", "Gmail", "Slack"],
  },
  {
    title: "Enquiry to answer",
    trigger: "Someone fills in the form on your site",
    steps: ["Row added in Notion", "You get a WhatsApp message with the details"],
    result: "Nobody waits because a form went unread",
    tools: ["Web form", "Notion", "WhatsApp"],
  },
  {
    title: "Orders in one place",
    trigger: "An order is paid in Shopify",
    steps: ["Added to the packing list in Google Sheets", "Large orders announced in Slack"],
    result: "The morning starts with a list, not with copying",
    tools: ["Shopify", "Google Sheets", "Slack"],
  },
  {
    title: "Monday numbers",
    trigger: "Every Monday at 08:00",
    steps: ["Last week's payments read from Stripe", "Summary written to Notion and posted to Telegram"],
    result: "You know how the week went before the first coffee",
    tools: ["Stripe", "Notion", "Telegram"],
  },
  {
    title: "Inbox to task",
    trigger: "An e-mail gets the label \u201cto do\u201d in Gmail",
    steps: ["Task made in Notion with a link back", "Owner told in Slack"],
    result: "Requests leave the inbox, and none get lost",
    tools: ["Gmail", "Notion", "Slack"],
  },
];
