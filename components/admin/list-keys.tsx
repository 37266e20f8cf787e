"use client";

import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";

const keysOf = (noun: string) =>
  [
    ["j", `Next ${noun}`],
    ["k", `Previous ${noun}`],
    ["Enter", `Open the ${noun}`],
    ["/", "Search"],
    ["?", "This help"],
  ] as const;

/** j and k walk the rows (`[data-row]`), "/" goes to the search, "?" explains. Without JavaScript, Tab does the same. */
export function ListKeys({ noun = "order" }: { noun?: "order" | "ticket" | "job" }) {
  const help = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || help.current?.open) return;
      if (event.key === "j") focusRow(1);
      else if (event.key === "k") focusRow(-1);
      else if (event.key === "/") document.querySelector<HTMLInputElement>("input[type=search]")?.focus();
      else if (event.key === "?") help.current?.showModal();
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return (
    <>
      <Button onClick={() => help.current?.showModal()}>Keys</Button>
      <dialog
        ref={help}
        aria-labelledby="keys-title"
        className="m-auto rounded-md border border-line bg-surface p-6 text-ink shadow-lift backdrop:bg-canvas/70"
      >
        <h2 id="keys-title" className="text-lg">
          Keys
        </h2>
        <dl className="my-4 grid grid-cols-[max-content_1fr] gap-x-6 gap-y-2 text-sm">
          {keysOf(noun).map(([key, does]) => (
            <div key={key} className="contents">
              <dt>
                <kbd className="rounded-sm border border-line bg-sunken px-2 py-0.5 font-mono">{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <form method="dialog">
          <Button type="submit">Close</Button>
        </form>
      </dialog>
    </>
  );
}

function focusRow(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-row]")];
  const at = rows.indexOf(document.activeElement as HTMLElement);
  const next = at < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + step));
  rows[next]?.focus();
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null;
}
