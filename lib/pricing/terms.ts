/**
 * The terms around every sale that are not prices: service level, how long what is kept, and by when we answer for it.
 * The knowledge base and the legal pages take these figures by mark; whoever enforces one reads it here too.
 */

/** Availability promised in per cent, and what comes back of a month's fee below it. */
export const SERVICE_LEVEL = {
  standardPercent: 99.5,
  higherPercent: 99.9,
  /** Widest first: the credit of the lowest step that was missed counts, not their sum. */
  credits: [
    { belowPercent: 99.5, creditPercent: 10 },
    { belowPercent: 99, creditPercent: 25 },
    { belowPercent: 95, creditPercent: 50 },
  ],
  claimDays: 30,
} as const;

/** First answer with the priority add-on. */
export const PRIORITY_ANSWER_HOURS = 4;

/** How long what is kept, after which it is deleted. */
export const RETENTION = {
  logDays: 90,
  backupDays: 30,
  billingYears: 7,
  analyticsYears: 2,
  conversationYears: 2,
} as const;

/** UK GDPR: requests for one's own data, and notice of a breach to the regulator. */
export const DATA_REQUEST_DAYS = 30;
export const BREACH_NOTICE_HOURS = 72;

/** A payment for a plan that fails: on which days we write, and when access stops. */
export const DUNNING = { noticeDays: [0, 7, 14], suspendDay: 17 } as const;

/** How long the link that confirms a newsletter holds. */
export const NEWSLETTER_LINK_DAYS = 7;

/** How long a browser stays signed in. */
export const SIGN_IN_DAYS = 30;

/** Notice before changed terms, prices of running plans or a new sub-processor take effect. */
export const CHANGE_NOTICE_DAYS = 30;

/** By when a complaint has its first and its final answer. */
export const COMPLAINT_DAYS = { firstAnswer: 2, finalAnswer: 14 } as const;

/** How far back payments are counted for the most we can owe. */
export const LIABILITY_MONTHS = 12;
