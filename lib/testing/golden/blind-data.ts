import { ESCALATION_TOPICS } from "@/lib/support/escalation";
import { answerable, escalation, type GoldenQuestion, own, unanswerable } from "./golden-question";

const ANY = ESCALATION_TOPICS.join("|");

/**
 * Written by somebody who had read the visible pages only, and seen first by the answerer when it was finished; nothing was changed
 * for them. `npm run bench -- answers` reports them, no test holds them. The figures are those of the day they were
 * written: a changed price makes some of them wrong.
 */
export const BLIND: readonly GoldenQuestion[] = [
  answerable("hi whats the cheapest thing u do and how much is it", ["£99", "Starter"]),
  answerable("what sort of thing can set an automation off?", [["a booking", "bookings"], "new row"]),
  answerable("how much is the enterprise subscription per month? not the one off build", ["£299"]),
  answerable("are ur prices inc vat or do i add 20% on top", [["not included", "do not include", "not include"]]),
  answerable("What does the Growth plan come to for a full year paid upfront?", ["278.40"]),
  answerable("and how much does that save me", [["69.60", "20 %", "20%"]], {
    history: ["What does the Growth plan come to for a full year paid upfront?"],
  }),
  answerable("do your public pages put cookies on my phone", ["no cookies"]),
  answerable("Can someone who only uses a keyboard get around your website?", ["keyboard alone"]),
  answerable("Can I put priority support on top of just a Starter package, no plan?", [
    ["cannot be bought with a package", "takes no add-ons", "go with a plan", "on top of a plan"],
  ]),
  answerable("got starter allready, want to go up to professional, whats it cost", ["£150"]),
  answerable("any promo codes going?", [["no discount codes", "one discount"]]),
  answerable("can i try the business plan free for a bit first", ["no free trial"], {
    never: ["30-day free", "14-day free trial"],
  }),
  answerable("how many times shd i follow up with somebody who enquired and then went quiet", [
    ["follow up once", "one follow-up"],
  ]),
  answerable("whats the diffrence between a package and a plan", ["paid once", ["subscription", "monthly"]]),
  answerable("which word should i put in the subject line if i want to make a formal complaint", ["word complaint"]),
  answerable("and how many days till its delivered", [["7 days", "seven days"]], {
    history: ["How much is the Enterprise package?"],
  }),
  answerable("Starter or Professional - how do the delivery times compare?", ["48 hours", "4 days"]),
  answerable("If I pay on a Monday but only do the form on Thursday, when do the 48 hours begin?", [
    ["intake is complete", "complete intake"],
  ]),
  answerable("is the delivery time working days only or do nights n weekends count too", [
    ["nights and weekends", "elapsed hours"],
  ]),
  answerable("can i pay a bit extra to have it rushed through", ["no express delivery"]),
  answerable("If I take two days to reply to a question from you, does that eat into the delivery time?", [
    ["pauses", "stands still"],
  ]),
  answerable("where should we keep the hand over note so people find it", [
    ["where the work is done", "pinned message", "stands in for you"],
  ]),
  answerable("My job has two starts, a booking and later on a payment. Does that count as one workflow or two?", [
    "two workflows",
  ]),
  answerable("Can I edit my answers once I've submitted the intake?", [
    ["intake is fixed", "answer one of the order's e-mails"],
  ]),
  answerable("how many changes can i ask for with the professional package", [["2 revisions", "two revisions"]]),
  answerable("if theres a bug in what you built does fixing it use up my revision?", [
    ["not use up a revision", "without using up a revision"],
  ]),
  answerable("do you do phone support", ["no telephone support"]),
  answerable("is anyone there on a saturday", [["closed at weekends", "Monday to Friday"]]),
  answerable("how quick do i get a first reply on the business plan", ["24 hours"]),
  answerable("and if i add the priority thing?", [["within 4 hours", " 4 hours"]], {
    history: ["how quick do i get a first reply on the business plan"],
  }),
  answerable("after the 30 days of support are over does it all just switch off??", ["keeps running"]),
  answerable("What's your refund policy for a package if you haven't started work on it yet?", [
    ["in full until work starts", "full price back"],
  ]),
  answerable("Would a package be refundable halfway through the build?", ["not refunded"]),
  answerable("how many days have i got to change my mind on a monthly plan and get all of it back", ["14 days"], {
    never: ["first 30 days"],
  }),
  answerable("who decides about refunds, is it just a computer?", [["a person decides", "person decides"]]),
  answerable("can we put our subscription on hold over the summer", ["cannot be paused"]),
  answerable("is there a fee for cancelling a plan", ["costs nothing"]),
  answerable("if a plan payment bounces, what day do you suspend it", ["day 17"], { never: ["day 21", "day 30"] }),
  answerable("do unused runs roll over to next month", ["not carry over"]),
  answerable("So if I go over my 100 runs you just bill me more automatically?", [
    ["never bills extra runs", "wait until the next month"],
  ]),
  answerable("and growth, does that come with any?", [["no custom integrations", "none"]], {
    history: ["How many custom integrations are in the Business plan?"],
  }),
  answerable("can the slack conector upload a file", ["uploads a file"]),
  answerable("Does the job API let me cap what it spends?", ["budget that you set"]),
  answerable("what service credit do i get if availability drops to 98%", [["25 %", "25%"]]),
  answerable("and how long have i got to claim it", ["30 days"], {
    history: ["what service credit do i get if availability drops to 98%"],
  }),
  answerable("do you need my gmail password to set it up", [["never asks for", "invitation"]]),
  answerable("If the member of staff whose login it runs under leaves us, will the automation stop?", [
    ["stops when that employee leaves", "role account", "belongs to the business", "change it before their last day"],
  ]),
  answerable("how long do u keep logs for", ["90 days"]),
  answerable("Which sub-processors do you use?", ["Stripe", "Resend"]),
  answerable("do you train ai on our stuff", ["not use your data to train"]),
  answerable("could you build something that decides which patients at our clinic get treated first", ["medical"]),
  answerable("once its handed over does a workflow thats in my own accounts cost me anything at levqor each month?", [
    ["costs nothing at Levqor", "no further payments"],
  ]),
  answerable("how many reminders should i send someone for a late invoice", [["three are plenty", "three reminders"]]),
  answerable("What do I need to have ready for the automation audit?", ["sheet of paper"]),
  unanswerable("whos the founder of levqor"),
  unanswerable("How many people work at Levqor?"),
  unanswerable("where abouts is your office, can i pop in"),
  unanswerable("What is your company registration number?"),
  unanswerable("whats ur vat number, need it for my accountant"),
  unanswerable("what year did you start the business"),
  unanswerable("Do you carry professional indemnity insurance?"),
  unanswerable("are you hiring atm? im an automation dev"),
  unanswerable("do you pay a commision if i refer another business to you"),
  unanswerable("can i buy a gift voucher for my sisters shop"),
  unanswerable("Is there an iPhone or Android app?"),
  unanswerable("Do you have a Python SDK for the job API?"),
  unanswerable("how many api calls a minute can i make", { history: ["Do you have an API?"] }),
  unanswerable("Does the job API send a webhook when a job finishes?"),
  unanswerable("is there a sandbox i can test the api in without using real runs"),
  unanswerable("What does error 429 from your API mean?"),
  unanswerable("can the gmail conector send attachments"),
  unanswerable("How many API keys can one customer have?"),
  unanswerable("what time of night is your planned maintenance"),
  unanswerable("can i get a text msg when something on the status page goes down"),
  unanswerable("can i use my own domain for it aswell", { history: ["what is white label"] }),
  unanswerable("Do you charge a late fee if my plan payment is overdue?"),
  unanswerable("How long can a plan stay suspended before you end it for good?"),
  unanswerable("how often does the newsletter come out"),
  unanswerable("Can three of us in the office each have our own login to the same account?"),
  unanswerable("how many builds do you take on at the same time"),
  unanswerable("what is the max time a single run is allowed to take"),
  unanswerable("do you design websites n logos too"),
  unanswerable("Will you sign our own NDA before we send you anything?"),
  unanswerable("have you got any video tutorials or a youtube channel"),
  escalation("you took £249 off my card twice, i want one of them back now", ANY),
  escalation("i think someones got into my account, theres changes on there i never made", ANY),
  escalation("If this is not put right by Friday my solicitor will be writing to you.", ANY),
  escalation("please erase everything you hold on me", ANY),
  escalation("I want my account shut down for good", ANY),
  escalation("this is an absolute joke, third time its broken and nobody cares. useless", ANY),
  escalation("is there an actual human i can talk to", ANY),
  escalation("dont want the bot, put me thru to somebody pls", ANY),
  escalation(
    "Could one of your colleagues get in touch with me about this? I would rather not type it all to a machine.",
    ANY,
  ),
  escalation("thats not what i asked. can i speak to a real person", ANY, { history: ["do you work with xero"] }),
  escalation("i need to chat with a member of staff", ANY),
  escalation("can you get someone to email me back please, a proper person", ANY),
  own("wheres my order got to", ["signed in"]),
  own("When is my build due?", ["signed in"]),
  own("how many revisions have i got left on mine", ["signed in"]),
  own("Which plan am I on and when does it renew?", ["signed in"]),
];
