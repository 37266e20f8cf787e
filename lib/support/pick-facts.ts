import type { AccountFact } from "@/lib/support/answer";
import { numbersIn } from "@/lib/support/numbers-in";
import type { OwnTopic } from "@/lib/support/own-topic";

const any = (...words: string[]) => new RegExp(`\\b(?:${words.join("|")})\\b`, "i");

/** Which facts a topic is about, by how account-facts.ts words them. */
const SAYS: Readonly<Record<OwnTopic, RegExp>> = {
  orders: /\border\b/i,
  needs: /\bwe (?:need an answer|wait for) |\bfrom you\b|\bwaits? for you\b|\bintake link\b/i,
  tickets: /^Your ticket |\bno open ticket\b/,
  "e-mails": /\be-mail\b/i,
  since: /\bcustomer since\b|\bno order\b/i,
  plan: /^Your (?:\S+ )?plan\b|\bno plan\b/,
};
/** How an order stands comes first, then what was asked of it. */
const STANDING = /^Your order \S+ \([^)]*\): |\bno order\b/;
const ORDER_DETAILS: readonly (readonly [RegExp, RegExp])[] = [
  [
    any("due", "when", "wen", "ready", "done", "finish(?:ed)?", "deliver(?:y|ed)?", "eta", "arrives?", "deadline"),
    /\bdue\b|\bhanded over\b/,
  ],
  [any("pay", "paid", "payments?", "money", "cost", "invoice", "spent", "spend"), /\bpaid\b|\brefunded\b/],
  [any("refund(?:ed)?"), /\brefund/i],
  [any("revisions?", "changes?"), /\brevision/],
  [any("support"), /\bSupport\b/],
  [any("intake", "form"), /\bintake\b/],
];
const MOST_FACTS = 5;

/** The facts that answer it; of several orders or tickets the one that is named. */
export function pickFacts(topic: OwnTopic, words: readonly string[], facts: readonly AccountFact[]): AccountFact[] {
  const text = words.join(" ");
  const named = numbersIn(text);
  const about = facts.filter((it) => SAYS[topic].test(it.text) && isAsked(topic, text, it.text));
  const ofNamed = about.filter((it) => named.some((id) => it.text.includes(id)));
  if (ofNamed.length) return ofNamed.slice(0, MOST_FACTS);
  // Nothing is needed of them: how their orders stand says so.
  if (topic === "needs" && about.length === 0) return pickFacts("orders", words, facts);
  return (topic === "tickets" ? currentTickets(about) : about).slice(0, MOST_FACTS);
}

/** What is open; where nothing is, that, and the ticket that was closed last. */
function currentTickets(about: readonly AccountFact[]): readonly AccountFact[] {
  const unclosed = about.filter((it) => !/ was closed\b/.test(it.text));
  return unclosed.some((it) => it.text.startsWith("Your ")) ? unclosed : about.slice(0, 2);
}

function isAsked(topic: OwnTopic, text: string, fact: string): boolean {
  if (topic !== "orders") return true;
  if (/^We (?:have )?sent you\b/.test(fact)) return false;
  return STANDING.test(fact) || ORDER_DETAILS.some(([asked, says]) => asked.test(text) && says.test(fact));
}
