/** What happened to a ticket, a step each, as its history tells it. */
export const TICKET_EVENT_WORDS: Readonly<Record<string, string>> = {
  open: "Ticket opened",
  holdAcknowledgement: "Acknowledgement held back",
  addCustomerNote: "Customer wrote on",
  reply: "Answered",
  addNote: "Note added",
  assign: "Handed to somebody",
  setPriority: "Priority changed",
  setStatus: "State changed",
  close: "Closed",
  reopen: "Reopened",
};

/** What an action has done, on the page it leads back to. */
export const TICKET_DONE_WORDS: Readonly<Record<string, string>> = {
  reply: "Your reply is in the conversation and on its way by e-mail. The ticket waits for the customer.",
  "add-note": "The note is kept.",
  change: "Saved.",
  close: "Closed. The customer is told by e-mail and can reopen it.",
  reopen: "Open again, with a new time to answer in.",
};
