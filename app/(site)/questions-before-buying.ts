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

/** What they ask beside the prices. */
const ASKED_ABOUT_PRICES = [
  "what-is-the-difference-between-a-package-and-a-plan",
  "which-package-should-i-choose",
  "does-the-price-include-vat-or-tax",
  "how-can-i-pay",
  "are-there-extra-costs-for-the-tools",
  "what-is-a-run",
  "what-happens-when-my-runs-are-used-up",
  "how-do-i-cancel-a-plan",
];

/** The questions that the home page answers too, with the answers of faq.md. */
export function questionsBeforeBuying(): AskedBeforeBuying[] {
  return answered(ASKED);
}

/** The same for the pricing page. */
export function questionsAboutPrices(): AskedBeforeBuying[] {
  return answered(ASKED_ABOUT_PRICES);
}

function answered(asked: readonly string[]): AskedBeforeBuying[] {
  const { sections } = requireDocument("faq.md");
  return asked.map((anchor) => {
    const section = sections.find((it) => it.anchor === anchor);
    if (!section) throw new RangeError(`faq.md has no question #${anchor}.`);
    return { ask: section.heading, answer: section.passages.map((it) => it.text) };
  });
}
