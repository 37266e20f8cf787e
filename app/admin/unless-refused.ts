import { AppError, type ErrorCode } from "@/lib/errors";
import { type Outcome, refused } from "@/lib/outcome";

const REFUSALS: readonly ErrorCode[] = ["conflict", "not_found", "over_budget", "invalid"];

/** Takes an action; a refusal that its sender can do something about becomes words for a page. */
export async function unlessRefused<Done extends Outcome>(act: () => Promise<Done>): Promise<Done | Outcome> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof AppError && REFUSALS.includes(error.code)) return refused(error.message);
    throw error;
  }
}
