/**
 * How many days one row of metric_days covers. A span begins on a day whose number since 1970-01-01 its length divides,
 * and is there when all of its days are closed: so who knows the closed days knows the spans, and a range is read as a
 * few of them. Each length is made of the one before.
 */
export const SPAN_DAYS = [1, 2, 4, 8, 16, 32, 64] as const;
export type SpanDays = (typeof SPAN_DAYS)[number];

/**
 * The closed spans that some dates lie in, in SQL, as rows of (date, days, day): `day` is the first of so many `days`.
 * OFFSET 0 has it look for the dates first, of which a statement that writes events of now finds none.
 */
export function closedSpansOf(dates: string, lengths: readonly SpanDays[] = SPAN_DAYS): string {
  return `
  SELECT closed.day AS date, span.days, span.day
  FROM (SELECT day FROM metric_closed_days WHERE day IN (${dates}) OFFSET 0) AS closed, LATERAL (
    SELECT days, closed.day - (closed.day - DATE '1970-01-01') % days AS day FROM unnest(ARRAY[${lengths.join(", ")}]) AS days
  ) AS span
  WHERE span.days = (
    SELECT count(*) FROM metric_closed_days AS its WHERE its.day >= span.day AND its.day < span.day + span.days
  )`;
}
