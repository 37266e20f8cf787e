import type { PackageId } from "@/lib/pricing/catalog";
import type { AutomationExample } from "./automation-examples";

/** One audience: its problem in its own words, three builds, and what they take. Ideas, not customers' stories. */
export type UseCase = {
  slug: string;
  audience: string;
  title: string;
  description: string;
  problem: readonly string[];
  automations: readonly [AutomationExample, AutomationExample, AutomationExample];
  /** The package that all three fit into, and why. */
  packageId: PackageId;
  why: string;
  needs: readonly string[];
  limits: readonly string[];
};

export const USE_CASES: readonly UseCase[] = [
  {
    slug: "founders",
    audience: "Founders",
    title: "Automation for founders",
    description: "Enquiries answered, numbers on Monday morning and an inbox that turns into tasks, built for you.",
    problem: [
      "You sell, you build, you answer, and at ten in the evening you copy what happened in the day into a list. Nobody else would do it, and a hire for two hours of copying a week makes no sense.",
      "What hurts is not the hours. It is the enquiry that you saw on the train and answered four days later.",
    ],
    automations: [
      {
        title: "Enquiry to first answer",
        trigger: "Someone sends the form on your site",
        steps: [
          "A page in Notion with what they wrote",
          "A message to you in Slack with its link",
          "A first answer from your Gmail",
        ],
        result: "Nobody waits for a sign that you exist",
        tools: ["Web form", "Notion", "Slack", "Gmail"],
      },
      {
        title: "Monday numbers",
        trigger: "Every Monday at 08:00",
        steps: ["Last week's payments read from Stripe", "One summary posted to Slack and kept in Notion"],
        result: "The week starts with the figures instead of a search for them",
        tools: ["Stripe", "Slack", "Notion"],
      },
      {
        title: "Label to task",
        trigger: "You label an e-mail \u201cto do\u201d in Gmail",
        steps: ["A task in Notion with the sender and a link back", "The person it is for is told in Slack"],
        result: "The inbox is for reading again",
        tools: ["Gmail", "Notion", "Slack"],
      },
    ],
    packageId: "professional",
    why: "Three workflows that share the same contacts. Begin with the first one alone in Starter if you want to see how we work; moving up later costs the difference.",
    needs: [
      "An invitation to each tool, for one named address of ours. No password.",
      "The words of your first answer, or a few old ones that we may follow.",
      "One person who says what counts as an enquiry and what does not.",
    ],
    limits: [
      "We do not decide whom you answer. Judgement stays with you, and such cases come to you as a message.",
      "Where your form sits on a page builder that sends nothing on, we first have to agree on a way to read it.",
    ],
  },
  {
    slug: "coaches",
    audience: "Coaches",
    title: "Automation for coaches",
    description:
      "Welcomes, client pages, preparation and renewals that happen between sessions, built in your own tools.",
    problem: [
      "The session is the work you love. Around it lie the booking, the welcome, the questionnaire, the notes, the reminder and the renewal, six small jobs for every client.",
      "You do them between two calls, so one of them is late every week. It is usually the renewal.",
    ],
    automations: [
      {
        title: "New client welcome",
        trigger: "A first call is booked in Calendly",
        steps: [
          "A client page in Notion with the answers of the booking",
          "A welcome e-mail drafted in Gmail for you to read and send",
        ],
        result: "You open the call with everything in one place",
        tools: ["Calendly", "Notion", "Gmail"],
      },
      {
        title: "The day before",
        trigger: "Every working day at 16:00",
        steps: ["Tomorrow's calls read from the calendar", "Their client pages listed for you in Telegram"],
        result: "Ten minutes to prepare, none to look things up",
        tools: ["Google Calendar", "Notion", "Telegram"],
      },
      {
        title: "Package used up",
        trigger: "A client's last paid session is marked as held",
        steps: ["A renewal e-mail drafted in Gmail", "The page in Notion moved to \u201cto renew\u201d"],
        result: "No session is given away because nobody counted",
        tools: ["Notion", "Gmail"],
      },
    ],
    packageId: "professional",
    why: "The three share the client page, so they belong into one build: what the first one makes, the others read.",
    needs: [
      "Your booking questions, and the client page as you would like to find it.",
      "An editor's invitation to the one part of Notion in which client pages live.",
      "Your welcome in your own words. We do not write in your voice without a sample.",
    ],
    limits: [
      "No health data. Notes about somebody's health or therapy stay out of the automation, and we refuse work that needs them.",
      "We do not send anything personal by itself: such mails are drafts until you press send.",
    ],
  },
  {
    slug: "agencies",
    audience: "Agencies",
    title: "Automation for small agencies",
    description: "Client onboarding, weekly reports and late invoices, joined across the tools your team has already.",
    problem: [
      "Every new client means the same afternoon: a folder, a channel, a board, a kick-off mail, three invitations. It is done by whoever has time, so it is never done the same way twice.",
      "At the end of the week somebody senior writes status reports out of four tabs.",
    ],
    automations: [
      {
        title: "Client set up",
        trigger: "A deal is marked as won in your list",
        steps: [
          "Project page made in Notion from your template",
          "The team told in Slack with who does what",
          "Kick-off e-mail drafted in Gmail",
        ],
        result: "Every client begins the same way, within minutes",
        tools: ["Notion", "Slack", "Gmail"],
      },
      {
        title: "Friday status",
        trigger: "Every Friday at 14:00",
        steps: [
          "Open and finished tasks of each project read from Notion",
          "A short summary written by the model, as a draft",
          "Posted to Slack for the lead to check",
        ],
        result: "The report is read and mended, not written",
        tools: ["Notion", "OpenAI", "Slack"],
      },
      {
        title: "Invoice reminder with a yes",
        trigger: "An invoice reaches its due date",
        steps: [
          "A person is asked whether it is still open",
          "After a yes, a reminder from Gmail",
          "A note to the team in Slack",
        ],
        result: "Reminders go out on the day, and none to somebody who has paid",
        tools: ["Xero", "Gmail", "Slack"],
      },
    ],
    packageId: "enterprise",
    why: "Agencies rarely stop at three: the hand-over to delivery, the feedback round and the end of a project follow the same pattern. If three are enough, Professional is the better buy.",
    needs: [
      "One template project that everybody agrees on. Automating three versions of the truth makes four.",
      "An owner for each tool who can invite us and, afterwards, remove us.",
      "A decision on which mails go out by themselves and which wait for a person.",
    ],
    limits: [
      "Reports of what people do all day are not something we build.",
      "Text from the model is a draft with its sources beside it. It goes to a client only after somebody has read it.",
    ],
  },
  {
    slug: "shops",
    audience: "Shops",
    title: "Automation for online shops",
    description: "Packing lists, stock warnings and the question where a parcel is, without copying between tabs.",
    problem: [
      "Orders come in through the shop, questions through the inbox, and stock lives in a sheet. The morning goes into making the three agree.",
      "Most mistakes are made while copying: the second parcel, the wrong size, the sold-out item that was still for sale.",
    ],
    automations: [
      {
        title: "Orders in one place",
        trigger: "An order is paid in Shopify",
        steps: ["Added to the packing list in Google Sheets", "Large orders announced in Slack"],
        result: "The morning starts with a list, not with copying",
        tools: ["Shopify", "Google Sheets", "Slack"],
      },
      {
        title: "Low stock",
        trigger: "Every morning at 07:00",
        steps: ["Stock read from Shopify and compared with your limits", "What runs low is listed in Telegram"],
        result: "You reorder before the page says sold out",
        tools: ["Shopify", "Telegram"],
      },
      {
        title: "Sorted questions",
        trigger: "A mail arrives in the shop's inbox",
        steps: ["The model sorts it into your labels", "Urgent ones are posted to Slack"],
        result: "The broken checkout is seen before the thank-you notes",
        tools: ["Gmail", "OpenAI", "Slack"],
      },
    ],
    packageId: "professional",
    why: "Three workflows around the same orders. A shop with many orders a day may want a plan as well, since each run counts.",
    needs: [
      "A staff account in the shop with the smallest role that can read orders.",
      "Your packing list as it is today, with a week of real rows.",
      "Your limits: what a large order is, and at how many pieces stock is low.",
    ],
    limits: [
      "Prices, refunds and cancellations are not touched by an automation of ours. It may prepare them for you.",
      "Sold-out items are reported and not taken down, unless you ask for exactly that in the intake.",
    ],
  },
  {
    slug: "trades",
    audience: "Trades and studios",
    title: "Automation for trades and studios",
    description:
      "Enquiries, quotes and follow-ups for people who work with their hands and answer mail in the evening.",
    problem: [
      "The phone rings while you stand on a ladder or hold a drill. Enquiries pile up in the form, in WhatsApp and in the inbox, and the evening is for quotes.",
      "Half of the quotes get no answer, and nobody follows up, because following up feels like begging.",
    ],
    automations: [
      {
        title: "Enquiry to your pocket",
        trigger: "Someone fills in the form on your site",
        steps: [
          "A row in your job list with address and wish",
          "A WhatsApp message to you with the details",
          "A first answer by e-mail with your usual waiting time",
        ],
        result: "The customer knows by lunch that you will come",
        tools: ["Web form", "Google Sheets", "WhatsApp", "Gmail"],
      },
      {
        title: "Quote follow-up",
        trigger: "A quote is a week old and has no answer",
        steps: ["A short question drafted in Gmail", "Sent after you tap yes"],
        result: "You ask every time, and it costs you one tap",
        tools: ["Google Sheets", "Gmail"],
      },
      {
        title: "Tomorrow's round",
        trigger: "Every working day at 17:30",
        steps: ["Tomorrow's jobs read from the calendar", "Addresses and notes sent to the team in Telegram"],
        result: "Nobody rings in the morning to ask where to go",
        tools: ["Google Calendar", "Telegram"],
      },
    ],
    packageId: "starter",
    why: "Begin with one: the enquiry. It pays back first for nearly every trade. All three together are a Professional package.",
    needs: [
      "A job list in one place. A spreadsheet is enough, a pile of paper is not.",
      "A WhatsApp number that may receive messages from your business.",
      "Half an hour with the last twenty enquiries, so that the questions in the form are the right ones.",
    ],
    limits: [
      "We automate no safety check, no certificate and no sign-off. Such a decision stays with a qualified person.",
      "Prices are not worked out by the automation. It collects what you need to price a job.",
    ],
  },
];
