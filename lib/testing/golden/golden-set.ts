import { ANSWERABLE } from "./golden-data";
import type { GoldenQuestion } from "./golden-question";
import { REFUSALS } from "./golden-refusals-data";
import { MORE } from "./more-golden-data";
import { ONCE_HELD_OUT } from "./once-held-out-data";

/** The questions that are tuned on. HELD_OUT is apart. */
export const GOLDEN: readonly GoldenQuestion[] = [...ANSWERABLE, ...MORE, ...ONCE_HELD_OUT, ...REFUSALS];
