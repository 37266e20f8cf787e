/**
 * What the assistant says without a source: that it has none, and where to turn. Nothing else may stand in an answer
 * without a citation or a record of the customer's own.
 */
export const FIXED_LINES = {
  unanswered:
    "I have no answer to that in our published pages, so I would rather not guess. A person can help: choose “Talk to a person”.",
  greeting: "Ask me about Levqor: packages, plans, delivery, refunds, your data, or an order of yours.",
  partly: "I have no sourced answer to the other part of your question; a person can help with it.",
  signIn:
    "I can see your own orders, tickets and e-mails only when you are signed in: sign in at /account and ask again.",
  notYours:
    "I find no such number among your own orders and tickets, and can speak about no others. /account lists all of yours.",
  othersData: "I can only speak about your own account, and never about anybody else's.",
  keepsRules: "I keep to what I am here for: questions about Levqor, answered from its published pages.",
} as const;
