import { cva } from "class-variance-authority";
import type { ReactNode } from "react";
import { cn } from "./cn";
import { Icon } from "./icon";
import type { IconName } from "./icon-paths";

export type Tone = "done" | "wait" | "fail" | "inform" | "plain";

const badge = cva("inline-flex items-center gap-1.5 rounded-sm px-2 py-0.5 text-sm font-medium whitespace-nowrap", {
  variants: {
    tone: {
      done: "bg-done-soft text-done",
      wait: "bg-wait-soft text-wait",
      fail: "bg-fail-soft text-fail",
      inform: "bg-inform-soft text-inform",
      plain: "bg-sunken text-muted",
    },
  },
});

const ICONS: Record<Tone, IconName | null> = {
  done: "circle-check",
  wait: "clock",
  fail: "circle-x",
  inform: "info",
  plain: null,
};

type BadgeProps = { tone: Tone; icon?: IconName | null; className?: string; children: ReactNode };

/** A state in one word, told by icon and word; colour only underlines it. `icon={null}` where one stands beside it. */
export function Badge({ tone, icon = ICONS[tone], className, children }: BadgeProps) {
  return (
    <span className={cn(badge({ tone }), className)}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </span>
  );
}
