import { oneOf } from "@/lib/support/escalation-words";

const OTHERS = oneOf(
  "another|other|different|wrong|someone else*|somebody else*|someone else's|somebody else's|stranger*|other people's",
  "isn't mine|is not mine|aren't mine|are not mine|not mine|isn't ours|is not ours|aren't ours|not ours|not belong to",
);
const WHO = oneOf(
  "customer*|customer's|client*|client's|company|company's|companies|firm|firm's|business|business's|person|person's",
  "people|people's|user*|user's|someone|somebody|someone else's|somebody else's|mine|ours|name",
);
const THINGS = oneOf(
  "order*|invoice*|intake*|account*|data|details|name|names|address|addresses|note*|hand-over|handover|file|files",
  "document*|ticket*|email*|e-mail*|mail|mails|link|dashboard|information|answers|records|payment*|receipt*",
);
const SHOWN = oneOf(
  "see|saw|seeing|seen|shown|showing|shows|showed|lists|listed|got|received|sent|opens|opened|open|had|appear*|turned up",
  "turns up|attached|mailed|belongs|belong|belonging|looking at|find|found|came|gave|given|read|download*|contains",
);
const OUR_OWN = ["my", "our", "we", "i", "me", "us"];

/** A report that what is private is seen by somebody else, in a sentence that is no question. */
export const LEAK_CONCEPTS: readonly (readonly (readonly string[])[])[] = [
  [OTHERS, WHO, THINGS, SHOWN, ["you", "your", "levqor", ...OUR_OWN]],
  [
    THINGS,
    oneOf("lists|shows|shown|has|contains|see|sees|opens|opened|got"),
    oneOf("not mine|aren't mine|isn't mine|not ours|isn't ours|aren't ours"),
  ],
  [
    oneOf("stranger*|third party|third parties|competitor*|other people|other customers|internet|dark web|google"),
    oneOf("know|knows|knew|ended up|turned up|found|published|shared|have|has|got|read|saw|seen|posted|appeared"),
    [...THINGS, "password*", "what i", "what we", "list"],
    OUR_OWN,
  ],
  [
    oneOf("sent|mailed|emailed|gave|forwarded|shared|disclosed|passed"),
    [...THINGS],
    oneOf(
      "wrong person|wrong people|wrong company|wrong customer|wrong address|someone else|somebody else|third party",
    ),
    ["my", "our"],
  ],
  [
    oneOf("leak|leaked|leaks|leaking|data breach"),
    ["report", "think", "suspect", "found", "noticed", "been", "had"],
    OUR_OWN,
  ],
];
