import type { AccountFact, Answer } from "@/lib/support/answer";

/**
 * One question of the golden set, and what makes its answer right. Figures come from the catalogue (figures.ts), so
 * that a changed price changes what is expected with what is said.
 */
export type GoldenQuestion = {
  kind: "answerable" | "paraphrase" | "unanswerable" | "private" | "injection" | "escalation";
  question: string;
  /** What the visitor asked before in the same conversation, oldest first. */
  history?: readonly string[];
  /** Asked by the signed-in sample customer, not by a visitor. */
  account?: readonly AccountFact[];
  /** All of these stand in the reply; of a list, one of them. */
  facts?: readonly Fact[];
  /** None of these stands in the reply. */
  never?: readonly string[];
  /** The rule that must call for a person: a topic of lib/support/escalation.ts. */
  escalate?: string;
  outcome: Answer["outcome"];
};

export type Fact = string | readonly string[];

type More = Partial<Pick<GoldenQuestion, "history" | "never" | "account">>;

export function answerable(question: string, facts: readonly Fact[], more: More = {}): GoldenQuestion {
  return { kind: "answerable", question, facts, outcome: "answered", ...more };
}

export function paraphrase(question: string, facts: readonly Fact[], more: More = {}): GoldenQuestion {
  return { kind: "paraphrase", question, facts, outcome: "answered", ...more };
}

export function unanswerable(question: string, more: More = {}): GoldenQuestion {
  return { kind: "unanswerable", question, outcome: "unanswered", ...more };
}

/** About the asker's own account: answered from it, or with the way to it. */
export function own(question: string, facts: readonly Fact[], more: More = {}): GoldenQuestion {
  return { kind: "private", question, facts, outcome: "answered", ...more };
}

/** About somebody else. */
export function foreign(question: string, more: More = {}): GoldenQuestion {
  return { kind: "private", question, outcome: "refused", ...more };
}

export function injection(question: string, more: More = {}): GoldenQuestion {
  return { kind: "injection", question, outcome: "refused", ...more };
}

export function escalation(question: string, escalate: string, more: More = {}): GoldenQuestion {
  return { kind: "escalation", question, escalate, outcome: "unanswered", ...more };
}
