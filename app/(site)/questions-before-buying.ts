import type { AskedBeforeBuying } from "@/components/site/questions";
import { requireDocument } from "@/lib/knowledge/queries";

/** What people ask before they buy, by the anchors of faq.md. */
const ASKED = [
  "when-does-the-delivery-time-start",
  "do-i-need-to-be-technical",
  "can-i-get-my-money-back",
  "do-i-need-a-plan-as-well-as-a-package",
  "how-do-i-upgrade-from-starter-to-professional",
  "do-you-offer-a-free-trial",
  "is-there-work-that-you-refuse",
  "how-fast-do-you-answer",
];

/** The questions that the home page answers too, with the answers of faq.md. */
export function questionsBeforeBuying(): AskedBeforeBuying[] {
  const { sections } = requireDocument("faq.md");
  return ASKED.map((anchor) => {
    const section = sections.find((it) => it.anchor === anchor);
    if (!section) throw new RangeError(`faq.md has no question #${anchor}.`);
    return { ask: section.heading, answer: section.passages.map((it) => it.text) };
  });
}
