import type { ReactNode } from "react";

export type Tab = { key: string; label: string; content: ReactNode };

/**
 * Parts of which one is shown. Radio buttons that the stylesheet reads: works without JavaScript, and the arrow keys
 * move as in every group of radios. `name` is unique on the page.
 */
export function Tabs({ name, label, tabs }: { name: string; label: string; tabs: readonly Tab[] }) {
  return (
    <fieldset className="flex flex-wrap">
      <legend className="sr-only">{label}</legend>
      {tabs.map((tab, at) => (
        <div key={tab.key} className="group/tab contents">
          <label className="flex min-h-11 cursor-pointer items-center border-transparent border-b-2 px-4 font-medium text-muted text-sm transition-colors hover:text-ink has-checked:border-ink has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2">
            <input type="radio" name={name} value={tab.key} defaultChecked={at === 0} className="sr-only" />
            {tab.label}
          </label>
          <div className="order-last hidden w-full border-line border-t pt-6 group-has-[input:checked]/tab:block">
            {tab.content}
          </div>
        </div>
      ))}
    </fieldset>
  );
}
