"use client";

import type { Door } from "./chat-requests";
import { SUGGESTED_QUESTIONS } from "./suggested-questions-data";

/** What stands in a conversation that has not begun. */
export function SuggestedQuestions({ door, onChoose }: { door: Door; onChoose(question: string): void }) {
  return (
    <div>
      <p>
        {door === "private" ? "Ask about your order, or about anything we do." : "Ask about what we build and how."}{" "}
        Every answer shows where it comes from.
      </p>
      <ul className="mt-4 space-y-2">
        {SUGGESTED_QUESTIONS[door].map((question) => (
          <li key={question}>
            <button
              type="button"
              onClick={() => onChoose(question)}
              className="min-h-11 w-full rounded-sm border border-line px-3.5 py-2 text-left text-sm transition-colors hover:border-line-strong"
            >
              {question}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
