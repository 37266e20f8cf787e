import { COUNTED, EVENT_TYPES } from "@/lib/metrics/event";

/** The counts of a row of the roll-ups, in SQL: their names, their sums over several rows, all events of one row. */
export const COUNTED_SQL = {
  names: COUNTED.join(", "),
  sums: COUNTED.map((it) => `coalesce(sum(${it}), 0)::bigint AS ${it}`).join(", "),
  /** For an upsert of a table that is called `kept` in it. */
  raised: COUNTED.map((it) => `${it} = kept.${it} + excluded.${it}`).join(", "),
  events: EVENT_TYPES.join(" + "),
} as const;
