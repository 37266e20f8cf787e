/** Lists of words that escalation-concepts.ts puts together. `*` stands for any ending. */

export const MINE = ["my", "our", "ours", "me", "us", "i", "we"];
export const YOURS = ["you", "your", "you're", "levqor", "this company"];
export const NO = ["never", "not", "don't", "didn't", "no", "without", "isn't", "wasn't"];
export const TWICE = oneOf("twice|two|double|again|extra|wrong*|error|mistake|unexpected|unknown|strange");

/** What left somebody's money, and what says that it should not have. Never what may still come: "will I be charged". */
export const TAKEN = oneOf(
  "took|taken|taking|charged|charging|billed|billing|debited|debiting|deducted|withdrew|withdrawn|went through",
  "gone out|go out|went out|going out|came out|come out|left my|left our",
);
export const SUMS = oneOf(
  "money|cash|payment*|charge|charges|transaction*|debit*|fee|fees|£*|quid|pounds|charged|charging|billed|billing|debited",
);
export const NOT_MINE = oneOf(
  "don't recognise|do not recognise|didn't recognise|can't recognise|cannot recognise|not recognise|unfamiliar|not mine",
  "isn't mine|wasn't me|never heard|never agreed|never authori*|never made|never ordered|didn't authori*|unrecogni*",
  "did not authori*|didn't agree|did not agree|didn't approve|didn't make|didn't order|not authori*|unauthori*|fraud*",
  "without asking|without my|without our|without permission|can't explain|can't place|nobody asked|no one asked",
);
export const WRONGLY = oneOf(
  "twice|double|two|both|again|still|wrong*|incorrect*|mistake|error|too much|more than|duplicate*|two times|extra",
  "three times|unexpected*|cancelled|canceled|cancelling|cancellation|even though|ended|stopped|don't know|no idea|why|never",
);
/** Who works here, however called. "You" may be the machine that is spoken to. */
export const PEOPLE = oneOf(
  "someone|somebody|anyone|anybody|human*|person|people|employee*|colleague*|member of staff|staff|manager*|supervisor*",
  "real one|advisor*|adviser*|agent*|rep|representative*|team member*|your team|the team|specialist*|expert*",
);
export const ANY_SIDE = [...MINE, ...YOURS];
export const ACCESS = oneOf("login*|log-in*|logged|sign-in*|signed in|account|password|mailbox|inbox");
export const SECRETS = oneOf(
  "api key*|password*|card number*|card details|bank details|credentials|secret key*|access token*",
);
export const ERASES = oneOf(
  "delet*|eras*|remov*|wip*|destroy*|purge*|scrub*|shred*|forget|gone|get rid|take down|take me|take us|out of|off",
);
export const KEPT = oneOf(
  "data|details|info|information|records|trace*|name|document*|file|files|everything|the lot|history|systems|servers",
);

/** Written in a row, to be read as one list. */
export function oneOf(...rows: readonly string[]): readonly string[] {
  return rows.flatMap((it) => it.split("|"));
}
