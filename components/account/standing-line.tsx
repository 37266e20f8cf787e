import { cn } from "@/components/ui/cn";
import { Icon } from "@/components/ui/icon";
import type { IconName } from "@/components/ui/icon-paths";
import type { Standing } from "@/lib/orders/standing";

const LOOK: Record<Standing["tone"], { icon: IconName; colour: string }> = {
  done: { icon: "circle-check", colour: "text-done" },
  wait: { icon: "clock", colour: "text-wait" },
  fail: { icon: "circle-alert", colour: "text-fail" },
  inform: { icon: "info", colour: "text-inform" },
  plain: { icon: "info", colour: "text-muted" },
};

/** Where an order stands, in its one sentence. */
export function StandingLine({ standing, className }: { standing: Standing; className?: string }) {
  const { icon, colour } = LOOK[standing.tone];
  return (
    <p className={cn("flex items-start gap-2.5", className)}>
      <Icon name={icon} size={20} className={cn("mt-[0.2em]", colour)} />
      <span>{standing.sentence}</span>
    </p>
  );
}
