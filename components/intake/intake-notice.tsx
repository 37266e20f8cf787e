import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { Icon } from "@/components/ui/icon";

const LOOKS = {
  done: { box: "bg-done-soft", ink: "text-done", icon: "circle-check" },
  wait: { box: "bg-wait-soft", ink: "text-wait", icon: "clock" },
  fail: { box: "bg-fail-soft", ink: "text-fail", icon: "circle-alert" },
} as const;

/** What became of the last press, or what stands in the way. */
export function IntakeNotice({
  tone,
  title,
  children,
}: {
  tone: keyof typeof LOOKS;
  title: string;
  children?: ReactNode;
}) {
  const { box, ink, icon } = LOOKS[tone];
  return (
    <div role={tone === "fail" ? "alert" : "status"} className={cn("rounded-md p-4", box)}>
      <p className={cn("flex items-start gap-2 font-medium", ink)}>
        <Icon name={icon} size={20} className="mt-0.5" />
        {title}
      </p>
      {children ? <div className="mt-2 space-y-2 pl-7">{children}</div> : null}
    </div>
  );
}
