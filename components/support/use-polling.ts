import { useEffect, useState } from "react";
import { readOn } from "./chat-store";

const EVERY_MS = 4_000;
const AT_MOST_MS = 60_000;
/** So many failures in a row are told to the visitor. */
const TELL_AFTER = 2;

/**
 * While it is wanted and the page can be seen, looks for what a person has answered. Failures make the pauses longer.
 * Returns whether the line is lost.
 */
export function usePolling(isWanted: boolean): boolean {
  const [failures, setFailures] = useState(0);
  useEffect(() => {
    if (!isWanted) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let inRow = 0;
    let isOver = false;
    const look = async () => {
      inRow = await readOn().then(
        () => 0,
        () => inRow + 1,
      );
      if (isOver) return;
      setFailures(inRow);
      schedule(Math.min(EVERY_MS * 2 ** inRow, AT_MOST_MS));
    };
    const schedule = (ms: number) => {
      clearTimeout(timer);
      if (document.visibilityState === "visible") timer = setTimeout(() => void look(), ms);
    };
    const onVisibility = () => schedule(0);
    schedule(0);
    document.addEventListener("visibilitychange", onVisibility);
    return () => {
      isOver = true;
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", onVisibility);
    };
  }, [isWanted]);
  return isWanted && failures >= TELL_AFTER;
}
