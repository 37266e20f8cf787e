import { appNow } from "@/lib/clock";
import { transaction } from "@/lib/db";
import { queueEmail } from "@/lib/email/queue-email";
import { hasIntakeLinkExpired } from "@/lib/orders/intake-link";
import { getIntakeOrder } from "@/lib/orders/queries";
import { renewIntakeLink } from "@/lib/orders/renew-intake-link";

const HOUR_MS = 3_600_000;

/**
 * Somebody holds a link that no longer opens: mails the one that does to the order's address. A newer link that is
 * still good is mailed again, at most once an hour, so that an old link cannot be used to break a good one; otherwise
 * a new one is made. Says nothing about what it did: the one who asks need not be the customer.
 */
export async function requestIntakeLink({ token }: { token: string }): Promise<void> {
  const found = await getIntakeOrder(token);
  if (found?.link !== "expired") return;
  const { id: orderId, email: to, intakeLinkVersion } = found.order;
  const now = await appNow();
  if (hasIntakeLinkExpired(found.order, now)) {
    await renewIntakeLink({ orderId, actor: "intake link" });
    return;
  }
  const hour = Math.floor(now.getTime() / HOUR_MS);
  const key = `intake-link:${orderId}:${intakeLinkVersion}:${hour}`;
  await transaction((tx) => queueEmail(tx, { key, kind: "intake-link", to, orderId }));
}
