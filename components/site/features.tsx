import { Section } from "@/components/ui/section";
import { PACKAGES } from "@/lib/pricing/catalog";
import { HAND_OVER_CHECKS, INTAKE } from "@/lib/pricing/policy";
import { countWords, deliveryWords } from "@/lib/pricing/words";

const [STARTER] = PACKAGES;
const COUNTS = PACKAGES.map((it) => it.workflows);
const [FIRST, ...REST] = HAND_OVER_CHECKS;
const CHECKED = [FIRST, ...REST.slice(0, -1).map((it) => it.toLowerCase())].join(", ");

/** What every package holds, with the smallest one's figures. */
const FEATURES = [
  {
    title: "The chore, done by itself",
    text: `A workflow is one chore: what starts it, its steps, and a result you can look at. A package builds ${COUNTS.slice(0, -1).join(", ")} or ${COUNTS.at(-1)}.`,
    figure: deliveryWords(STARTER.deliveryHours),
    unit: "from your form to the hand-over",
  },
  {
    title: "Nothing to learn",
    text: "You say the job in a sentence. We choose the steps, connect the tools and try it with real cases.",
    figure: `${INTAKE.minutes} minutes`,
    unit: "is about what the form takes",
  },
  {
    title: "Checked before you see it",
    text: `${CHECKED} and ${HAND_OVER_CHECKS.at(-1)?.toLowerCase()}, or it is not handed over.`,
    figure: `${HAND_OVER_CHECKS.length} checks`,
    unit: "on every hand-over",
  },
  {
    title: "Somebody to ask afterwards",
    text: "Support and revisions are part of the price, and begin on the day of the hand-over.",
    figure: `${STARTER.supportDays} days`,
    unit: `and ${countWords(STARTER.revisions, "revision")} with ${STARTER.name}`,
  },
] as const;

/** What you get, as rows with the one figure that says how much. */
export function Features() {
  return (
    <Section id="what-you-get" title="What you get" className="border-line border-t bg-surface">
      <ul className="border-line border-t">
        {FEATURES.map((it) => (
          <li
            key={it.title}
            className="grid gap-x-8 gap-y-2 border-line border-b py-6 md:grid-cols-[1fr_1.4fr_1fr] md:items-baseline"
          >
            <h3 className="text-lg">{it.title}</h3>
            <p className="max-w-measure text-muted">{it.text}</p>
            <p className="md:text-right">
              <span className="tabular font-medium text-xl">{it.figure}</span>{" "}
              <span className="block text-muted text-sm">{it.unit}</span>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
