"use client";

import { type ReactNode, useEffect, useState } from "react";
import { saveFields } from "@/components/intake/save-fields";
import { Icon } from "@/components/ui/icon";

type Progress = { filled: number; wanted: number };
type Props = {
  formId: string;
  token: string;
  progress: Progress;
  missing: readonly string[];
  /** The names of the fields by their labels. */
  names: Readonly<Record<string, string>>;
  /** The form's buttons. */
  children: ReactNode;
};

/**
 * How far the intake is, above its buttons and in a bar that stays in sight. Without scripts it tells how far it was when
 * the page was drawn; with them, each field of the form is saved as it is typed.
 */
export function IntakeAutosave({ formId, token, names, children, ...drawn }: Props) {
  const [{ progress, missing }, setState] = useState<{ progress: Progress; missing: readonly string[] }>(drawn);
  const [words, setWords] = useState<{ tone: "quiet" | "fail"; text: string; href?: string }>();
  useEffect(() => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return;
    return saveFields(form, token, { onSaved: setState, onWords: setWords });
  }, [formId, token]);
  return (
    <>
      <div className="mt-12 border-line border-t pt-8">
        {missing.length > 0 ? (
          <div className="mb-6">
            <p className="font-medium">Still to fill in</p>
            <ul className="mt-1 list-disc space-y-0.5 pl-5 text-muted text-sm">
              {missing.map((it) => (
                <li key={it}>
                  <a href={`#${names[it]}`} className="underline-offset-2 hover:underline">
                    {it}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
        <div className="flex flex-wrap gap-3">{children}</div>
      </div>
      <div data-bottom-bar="" className="sticky bottom-0 -mx-2 mt-6 border-line border-t bg-canvas px-2 py-3">
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 text-sm">
          <p className="tabular flex items-center gap-3">
            <progress
              value={progress.filled}
              max={progress.wanted}
              aria-label="Required answers"
              className="h-1.5 w-20 appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-done [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-done"
            />
            {progress.filled} of {progress.wanted} required answers
          </p>
          <p role="status" className={words?.tone === "fail" ? "flex items-start gap-1.5 text-fail" : "text-muted"}>
            {words?.tone === "fail" ? <Icon name="circle-alert" className="mt-0.5" /> : null}
            {words?.href ? (
              <a href={words.href} className="underline underline-offset-2">
                {words.text}
              </a>
            ) : (
              words?.text
            )}
          </p>
        </div>
      </div>
    </>
  );
}
