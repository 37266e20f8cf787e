/** The chore that the calculator begins with, and that its formula is worked out for. */
export const EXAMPLE_CHORE = { hoursPerWeek: 3, poundsPerHour: 25, sharePercent: 80 } as const;
