/** What of the own account a question is about; `since` is also how many orders there were. */
export type OwnTopic = "orders" | "needs" | "tickets" | "e-mails" | "since" | "plan";
