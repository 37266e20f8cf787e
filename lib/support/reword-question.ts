/** Questions whose words are all everyday ones, and the heading that asks the same. */
const YOU = "(?:you|u|ya|levqor|this|it|that|your company|this company|your business|this site|your service)";
const REWORDED: readonly (readonly [RegExp, string])[] = [
  [
    `(?:what|which) (?:personal |customer )?(?:data|info|information|details) (?:about me |on me )?(?:do|does|will|would) ${YOU} (?:store|collect|keep|hold|have|gather|save|need)(?: (?:about|on|of|from) (?:me|us))?$`,
    "Which data does Levqor collect?",
  ],
  [
    `what (?:exactly )?(?:do|does) ${YOU}(?: guys| lot| folks| people| all)?(?: actually| really| exactly)? do(?: exactly)?$`,
    "What is Levqor?",
  ],
  [`(?:who|what) (?:exactly )?(?:are|r|is) ${YOU}(?: guys| people)?(?: exactly)?$`, "What is Levqor?"],
  [`what(?:'s|s| is) ${YOU}(?: all)?(?: about)?$`, "What is Levqor?"],
  [
    `(?:what|which) (?:(?:sort|kind|type)s? of )?(?:jobs?|tasks?|things?|work|processes|stuff|chores) (?:do|can|could|will|would) ${YOU} (?:automate|build|do|make|handle|take on)(?: for (?:me|us))?$`,
    "What can you automate for me?",
  ],
  ["what (?:sort|kind|type) of (?:company|business|agency|service) ", "What is Levqor?"],
  [`what can ${YOU} (?:do|build|make|automate|offer)(?: for (?:me|us|my .+))?$`, "What can you automate for me?"],
  [
    `(?:who|whom) (?:is|are|do|does) ${YOU} (?:for|work with|serve|help|build for|aimed at|meant for)`,
    "Who is Levqor for?",
  ],
  [
    "is (?:a |an |the )?(?:bot|robot|machine|computer|ai|person|human) (?:answering|writing|replying|behind)",
    "Is the chat a person or a machine?",
  ],
  ["(?:am i|are we) (?:talking|speaking|chatting|writing) (?:to|with) ", "Is the chat a person or a machine?"],
  [
    `(?:is|are) ${YOU} (?:a |an )?(?:real |actual )?(?:bot|robot|machine|ai|computer|chatbot|human|person)`,
    "Is the chat a person or a machine?",
  ],
  [
    `how (?:does|do|is) (?:${YOU}|(?:the|this|everything|your) (?:whole )?(?:thing|process|service)?) ?(?:all )?work(?: exactly)?$`,
    "What happens after I pay?",
  ],
].map(([words, heading]) => [new RegExp(`^(?:${words})`, "i"), heading ?? ""] as const);

/** "Once I have paid" is no single time. */
const ONCE_THAT = /\bonce (?=(?:i|you|we|they|he|it|the|my|your|our|this|that|work|everything)\b)/gi;

/** The question in words that say what it is about; most questions do, and stay as they are. */
export function rewordQuestion(text: string): string {
  const plain = text.replace(/[’‘]/g, "'").replace(/[\s?!.,]+$/, "");
  return REWORDED.find(([pattern]) => pattern.test(plain))?.[1] ?? text.replace(ONCE_THAT, "after ");
}
