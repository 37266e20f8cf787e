import { AsyncLocalStorage } from "node:async_hooks";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";

type Answer = { statusCode: number };

// server.ts and Next's build each load this file: what they share hangs on the process.
const shared = globalThis as typeof globalThis & { levqorAnswers?: AsyncLocalStorage<Answer> };

/** Lets the page that is drawn for this answer say that it is missing. `server.ts` handles each request inside. */
export function answeringTo<T>(answer: Answer, work: () => T): T {
  shared.levqorAnswers ??= new AsyncLocalStorage();
  return shared.levqorAnswers.run(answer, work);
}

/**
 * A 404 with its words in the HTML. What `notFound()` leads to is drawn by Next in the browser only, and a page has no
 * other way to a status: without JavaScript it would stay white. Where another server than ours runs (Vercel) there is
 * nothing to hold on to, and it is `notFound()` after all.
 */
export function missing(page: ReactNode): ReactNode {
  return answerWith(404, page, notFound);
}

/** The same for a page that its reader may not see: 401, or where another server than ours runs, what `elsewhere` does. */
export function locked(page: ReactNode, elsewhere: () => never): ReactNode {
  return answerWith(401, page, elsewhere);
}

function answerWith(status: number, page: ReactNode, elsewhere: () => never): ReactNode {
  const answer = shared.levqorAnswers?.getStore() ?? elsewhere();
  answer.statusCode = status;
  return page;
}
