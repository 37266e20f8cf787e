import { Icon } from "@/components/ui/icon";
import { DONE_WORDS } from "./event-words";

type Props = { done: string | string[] | undefined; words?: Readonly<Record<string, string>> };

/** What the last form has done. Only our own words: the address names the action, never the text. */
export function DoneNotice({ done, words: all = DONE_WORDS }: Props) {
  const words = typeof done === "string" && Object.hasOwn(all, done) ? all[done] : null;
  if (!words) return null;
  return (
    <p role="status" className="mb-6 flex items-start gap-2.5 rounded-md bg-done-soft p-4 text-done">
      <Icon name="circle-check" size={20} className="mt-0.5" />
      {words}
    </p>
  );
}
