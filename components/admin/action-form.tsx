import type { ReactNode } from "react";

/** Which order an action is for, and the newest event its page has shown: a later one means that somebody was faster. */
export type ActionTarget = { orderId: string; seen: string };

/** A plain form that posts one action, without JavaScript. */
export function ActionForm({
  target,
  action,
  className,
  children,
}: {
  target: ActionTarget;
  action: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <form
      method="post"
      action={`/admin/orders/${encodeURIComponent(target.orderId)}/${action}`}
      className={className ?? "space-y-4"}
    >
      <input type="hidden" name="seen" value={target.seen} />
      {children}
    </form>
  );
}
