import { ADDONS, PACKAGES, PLANS } from "@/lib/pricing/catalog";
import { answerWords } from "@/lib/pricing/words";

const priority = ADDONS.find((it) => it.id === "priority-support");

/** How soon the first answer comes, for each thing we sell. */
export function AnswerTimes() {
  const groups = [
    { name: "Packages", offers: PACKAGES },
    { name: "Plans", offers: PLANS },
  ];
  return (
    <section aria-labelledby="answer-times">
      <h2 id="answer-times" className="text-lg">
        When the first answer comes
      </h2>
      {groups.map(({ name, offers }) => (
        <div key={name} className="mt-4">
          <h3 className="text-muted text-sm">{name}</h3>
          <dl className="mt-1">
            {offers.map((offer) => (
              <div key={offer.id} className="flex justify-between gap-4 border-line border-b py-2">
                <dt>{offer.name}</dt>
                <dd className="tabular text-muted">{answerWords(offer.firstAnswerHours)}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
      {priority ? (
        <p className="mt-3 text-muted text-sm">
          With {priority.name.toLowerCase()}:{" "}
          {priority.description.charAt(0).toLowerCase() + priority.description.slice(1)}
        </p>
      ) : null}
    </section>
  );
}
