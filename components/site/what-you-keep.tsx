import { Icon } from "@/components/ui/icon";
import type { IconName } from "@/components/ui/icon-paths";
import { Section } from "@/components/ui/section";

const KEPT: readonly { icon: IconName; title: string; text: string }[] = [
  {
    icon: "file-text",
    title: "The documents",
    text: "A note for every workflow: what starts it, what it does, where it writes, and how to change it. Written for you, not for engineers.",
  },
  {
    icon: "key",
    title: "The access",
    text: "Everything runs in your own accounts, under your own sign-ins. Nothing you rely on sits in a place you cannot open.",
  },
  {
    icon: "unplug",
    title: "The off switch",
    text: "The hand-over shows how to take our access away and how to stop each workflow. You need nobody's permission for either.",
  },
];

/** What stays with the customer when the work is done. */
export function WhatYouKeep() {
  return (
    <Section id="keep" title="What you keep" className="border-line border-y bg-surface">
      <dl className="divide-y divide-line border-line border-y">
        {KEPT.map((it) => (
          <div key={it.title} className="grid gap-x-8 gap-y-2 py-6 md:grid-cols-[1fr_2fr]">
            <dt className="flex items-center gap-3 self-start font-medium text-lg">
              <Icon name={it.icon} size={20} className="text-muted" />
              {it.title}
            </dt>
            <dd className="max-w-prose text-muted">{it.text}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
