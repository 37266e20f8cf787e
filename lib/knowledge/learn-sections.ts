/** Words as they are asked with, for one section; `url` is null for what no section says. */
export type Example = { url: string | null; features: ReadonlyMap<string, number> };

/** How likely each section is meant by a question, from 0 to 1; what is left out is not meant. */
export type Guess = ReadonlyMap<string | null, number>;

/** Found by trying: more rounds or longer steps learn the examples by heart. */
const ROUNDS = 3;
const STEP = 3;
const LAST_STEP = 0.1;
/** A section that is as unlikely as this learns nothing from an example. */
const LEAST_ERROR = 0.002;
const LEAST_GUESS = 0.0005;

type Row = { places: Int32Array; values: Float32Array };

/**
 * Learns from the ways to ask for each section which words, all taken together, mean which section: a logistic
 * regression, the same for the same examples. Unlike a search it also learns which words tell sections apart.
 */
export function learnSections(examples: readonly Example[]): (features: ReadonlyMap<string, number>) => Guess {
  const urls = [...new Set(examples.map((it) => it.url))];
  const placeOf = new Map(urls.map((url, at) => [url, at]));
  const read = makeReader(examples);
  const rows = examples.map(({ url, features }) => ({ row: read(features), meant: placeOf.get(url) ?? 0 }));
  const weights = new Float32Array(read.size * urls.length);
  const likely = new Float32Array(urls.length);
  for (let round = 0; round < ROUNDS; round += 1) {
    const step = STEP * (1 - round / ROUNDS) + LAST_STEP;
    for (const at of shuffled(rows.length, round)) {
      const example = rows[at];
      if (!example) continue;
      guessInto(likely, weights, example.row);
      correct(weights, likely, example, step);
    }
  }
  return (features) => {
    guessInto(likely, weights, read(features));
    return new Map([...likely].flatMap((it, at) => (it < LEAST_GUESS ? [] : [[urls[at] ?? null, it] as const])));
  };
}

/** A feature counts the more the fewer examples have it; every example counts the same. */
function makeReader(examples: readonly Example[]): ((features: ReadonlyMap<string, number>) => Row) & { size: number } {
  const counts = new Map<string, number>();
  for (const { features } of examples) for (const it of features.keys()) counts.set(it, (counts.get(it) ?? 0) + 1);
  const all = Math.log(examples.length + 1);
  const known = new Map([...counts].map(([it, count], at) => [it, { at, weight: 1 - Math.log(count) / all }] as const));
  const read = (features: ReadonlyMap<string, number>): Row => {
    const found = [...features].flatMap(([it, value]) => {
      const feature = known.get(it);
      return feature ? [{ at: feature.at, value: value * feature.weight }] : [];
    });
    const length = Math.hypot(...found.map((it) => it.value)) || 1;
    return {
      places: Int32Array.from(found, (it) => it.at),
      values: Float32Array.from(found, (it) => it.value / length),
    };
  };
  return Object.assign(read, { size: known.size });
}

/** Writes how likely each section is. */
function guessInto(likely: Float32Array, weights: Float32Array, { places, values }: Row): void {
  likely.fill(0);
  for (let at = 0; at < places.length; at += 1) {
    const from = (places[at] ?? 0) * likely.length;
    const value = values[at] ?? 0;
    for (let it = 0; it < likely.length; it += 1) likely[it] = (likely[it] ?? 0) + value * (weights[from + it] ?? 0);
  }
  let most = Number.NEGATIVE_INFINITY;
  for (const it of likely) most = Math.max(most, it);
  let sum = 0;
  for (let it = 0; it < likely.length; it += 1) sum += likely[it] = Math.exp((likely[it] ?? 0) - most);
  for (let it = 0; it < likely.length; it += 1) likely[it] = (likely[it] ?? 0) / sum;
}

/** Makes the section that is meant likelier, and those that were taken for it less so. */
function correct(
  weights: Float32Array,
  likely: Float32Array,
  { row: { places, values }, meant }: { row: Row; meant: number },
  step: number,
): void {
  for (let it = 0; it < likely.length; it += 1) {
    const error = (it === meant ? 1 : 0) - (likely[it] ?? 0);
    if (Math.abs(error) < LEAST_ERROR) continue;
    for (let at = 0; at < places.length; at += 1) {
      const place = (places[at] ?? 0) * likely.length + it;
      weights[place] = (weights[place] ?? 0) + step * error * (values[at] ?? 0);
    }
  }
}

/** The numbers below `length` in an order that looks like chance, and is the same every time. */
function shuffled(length: number, round: number): number[] {
  const order = Array.from({ length }, (_, at) => at);
  let seed = round + 1;
  for (let at = length - 1; at > 0; at -= 1) {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    const other = (seed >>> 8) % (at + 1);
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
  return order;
}
