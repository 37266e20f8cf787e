import { ACTION_WORDS } from "@/components/admin/event-words";
import { getNewestEvent } from "@/lib/orders/queries";
import { type Outcome, refused } from "@/lib/outcome";

/**
 * Refuses an action when somebody has done something to the order since its page was opened: two people, or one who
 * pressed twice. `seen` is the newest event that the page showed. The verbs hold the state itself under a lock.
 */
export async function somebodyWasFaster(orderId: string, seen: string | string[]): Promise<Outcome | null> {
  const newest = await getNewestEvent(orderId);
  if (!newest || String(newest.id) === seen) return null;
  const what = (ACTION_WORDS[newest.step] ?? newest.step).toLowerCase();
  return refused(`Somebody was faster. Since you opened the page: ${what}, by ${newest.actor}. Nothing was changed.`);
}
