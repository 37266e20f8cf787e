import { ACTION_WORDS } from "@/components/admin/event-words";
import { transaction } from "@/lib/db";
import { lockOrder } from "@/lib/orders/lock-order";
import { OrderChanged } from "@/lib/orders/order-changed";
import { DONE, type Outcome, refused } from "@/lib/outcome";
import { isOwnPress, type Press } from "./is-own-press";

/**
 * Takes an action unless somebody has done something to the order since its page was opened. Whoever pressed twice has
 * done it: they are told so, and it is not done again. `seen` is the newest event that the page showed; each verb compares it again under its own lock, which
 * is what holds. The look before it is for the words: who came too late hears that, and not that a field is wrong.
 */
export async function unlessSomebodyWasFaster(
  { seen, ...press }: Press & { seen: string },
  act: () => Promise<Outcome>,
): Promise<Outcome> {
  try {
    await transaction((tx) => lockOrder(tx, press.orderId, seen));
    return await act();
  } catch (error) {
    if (!(error instanceof OrderChanged)) throw error;
    if (await isOwnPress(press)) return DONE;
    const what = (ACTION_WORDS[error.step] ?? error.step).toLowerCase();
    return refused(`Somebody was faster. Since you opened the page: ${what}, by ${error.actor}. Nothing was changed.`);
  }
}
