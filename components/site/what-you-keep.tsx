import { Icon } from "@/components/ui/icon";
import type { IconName } from "@/components/ui/icon-paths";
import { Section } from "@/components/ui/section";
import { USPS } from "@/lib/leads/marketing-content";

const ICONS: readonly IconName[] = ["file-text", "key", "unplug"];

/** What stays with the customer when the work is done. */
export function WhatYouKeep() {
  return (
    <Section id="keep" title="What you keep" className="border-line border-y bg-surface">
      <dl className="divide-y divide-line border-line border-y">
        {USPS.map((it, at) => (
          <div key={it.title} className="grid gap-x-8 gap-y-2 py-6 md:grid-cols-[1fr_2fr]">
            <dt className="flex items-center gap-3 self-start font-medium text-lg">
              <Icon name={ICONS[at] ?? "info"} size={20} className="text-muted" />
              {it.title}
            </dt>
            <dd className="max-w-measure text-muted">{it.text}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
