"use client";

import { usePathname } from "next/navigation";
import { useEffect } from "react";
import { logEvent } from "./log-event";

/** Tells of every page that is shown, and of every press on what carries `data-cta`. Draws nothing. */
export function VisitLog() {
  const pathname = usePathname();

  // biome-ignore lint/correctness/useExhaustiveDependencies: each page is a view of its own
  useEffect(() => logEvent("page_view"), [pathname]);

  useEffect(() => {
    const follow = ({ target }: MouseEvent) => {
      const pressed = target instanceof Element ? target.closest<HTMLElement>("[data-cta]") : null;
      if (pressed) logEvent("cta_click", pressed.dataset.cta);
    };
    // Before anybody else may stop it.
    document.addEventListener("click", follow, true);
    return () => document.removeEventListener("click", follow, true);
  }, []);

  return null;
}
