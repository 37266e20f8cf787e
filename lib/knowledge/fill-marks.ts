const MARK = /\{\{(.*?)\}\}/g;

/**
 * Puts the figures in: `{{starter.price}}` becomes "£99". A mark nobody knows throws and names itself and `place`: a
 * page with a hole in it must not be built.
 */
export function fillMarks(text: string, facts: Readonly<Record<string, string>>, place = "the text"): string {
  return text.replace(MARK, (mark, name: string) => {
    const figure = Object.hasOwn(facts, name) ? facts[name] : undefined;
    if (figure === undefined) throw new RangeError(`${place} has the mark ${mark}, which stands for nothing.`);
    return figure;
  });
}
