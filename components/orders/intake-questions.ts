/** What the intake asks, in the words a customer reads. */
export const INTAKE_QUESTIONS = [
  { key: "job", ask: "Which job should do itself?", help: "In your own words, as you would tell a colleague." },
  { key: "trigger", ask: "What starts it?", help: "A booking, an e-mail, a new row, a time of day." },
  {
    key: "tools",
    ask: "Which tools does it touch?",
    help: "Their names are enough. We never ask for a password by form.",
  },
  { key: "result", ask: "How do you know that it worked?", help: "What should exist, or be sent, at the end." },
  { key: "example", ask: "One real example", help: "With the names changed, if you like." },
  { key: "contact", ask: "Who should hear when something needs a person?", help: "A name and an e-mail address." },
] as const;
