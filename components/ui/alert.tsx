import type { ReactNode } from "react";
import type { Tone } from "./badge";
import { cn } from "./cn";
import { Icon } from "./icon";
import type { IconName } from "./icon-paths";

type AlertTone = Exclude<Tone, "plain">;

const LOOKS: Record<AlertTone, { icon: IconName; box: string; title: string }> = {
  done: { icon: "circle-check", box: "border-done bg-done-soft", title: "text-done" },
  wait: { icon: "clock", box: "border-wait bg-wait-soft", title: "text-wait" },
  fail: { icon: "circle-alert", box: "border-fail bg-fail-soft", title: "text-fail" },
  inform: { icon: "info", box: "border-inform bg-inform-soft", title: "text-inform" },
};

/** What happened and what can be done about it. A failure interrupts a screen reader; the others wait for it. */
export function Alert({ tone, title, children }: { tone: AlertTone; title: string; children?: ReactNode }) {
  const look = LOOKS[tone];
  return (
    <div role={tone === "fail" ? "alert" : "status"} className={cn("rounded-md border p-4", look.box)}>
      <p className={cn("flex items-start gap-2 font-medium", look.title)}>
        <Icon name={look.icon} size={20} className="mt-[3px]" />
        {title}
      </p>
      {children ? <div className="mt-1 pl-7">{children}</div> : null}
    </div>
  );
}
