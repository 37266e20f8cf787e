import { HAND_OVER_CHECKS, INTAKE } from "@/lib/pricing/policy";
import type { ScreenName } from "./screenshot";

const CHECKS = HAND_OVER_CHECKS.map((it) => it.toLowerCase());

export type SiteStep = { title: string; text: string; more: readonly string[]; screen: ScreenName; alt: string };

/** The four steps of an order: in one sentence for the home page, and in full for the page about them. */
export const STEPS: readonly SiteStep[] = [
  {
    title: "Pick a package and pay",
    text: "Priced by the number of workflows, paid once, on Stripe's page.",
    more: [
      "The page you come back to says where the order truly stands. Two e-mails follow in the same minute: what you bought, and your personal link to the intake.",
      "If the price, the package and the payment do not agree, a person looks before anything else happens.",
    ],
    screen: "paid",
    alt: "The page after paying: the order is paid, and its timeline shows what comes next.",
  },
  {
    title: "Answer a short form",
    text: `About ${INTAKE.minutes} minutes, in plain words. It is kept as you type.`,
    more: [
      "Your business, the tools you use, and the job in one sentence for each workflow. You can stop halfway and go on on another device; nothing typed is lost.",
      `You invite us to your tools and share no password. If the form is still open after ${INTAKE.reminderHours} hours we remind you once, and name the fields that are empty.`,
    ],
    screen: "intake",
    alt: "The intake form with its questions about tools and the job to be done.",
  },
  {
    title: "We build and test it",
    text: "You see where it stands and when it is due, to the hour.",
    more: [
      "The delivery time starts when your intake is complete. If we need something, the clock pauses and we ask; your page then shows the question above all else.",
      `Nothing is handed over before it is ${CHECKS.slice(0, -1).join(", ")} and ${CHECKS.at(-1)}.`,
    ],
    screen: "building",
    alt: "The customer's page of an order: we are building, with the due date and the timeline.",
  },
  {
    title: "You use it, and own it",
    text: "It runs in your accounts. You can change it, or switch it off, without us.",
    more: [
      "The hand-over says what was built, where it runs, how to use it, how to change it and how to take our access away.",
      "Support and revisions run from that day. If a workflow does not do what the intake agreed, that is what they are for.",
    ],
    screen: "handed-over",
    alt: "The finished order: what was built, its files, how to use it and how to take our access away.",
  },
];
