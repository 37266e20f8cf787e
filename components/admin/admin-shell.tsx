import type { ReactNode } from "react";
import { Wordmark } from "@/components/layout/wordmark";
import { cn } from "@/components/ui/cn";
import { ROOMS } from "./rooms";

type Props = {
  /** Who is signed in. */
  email: string;
  here: (typeof ROOMS)[number]["href"];
  /** What the room adds to the rail below its name. */
  rail?: ReactNode;
  children: ReactNode;
};

/** The console's frame: a rail on the left, above the content on a phone. Part of each page, so that only who may read the page sees it. */
export function AdminShell({ email, here, rail, children }: Props) {
  return (
    <div className="min-h-dvh md:flex">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-20 focus:rounded-sm focus:bg-ink focus:px-4 focus:py-3 focus:text-canvas"
      >
        Skip to the content
      </a>
      <header className="flex shrink-0 flex-col border-line border-b bg-surface md:sticky md:top-0 md:h-dvh md:w-60 md:overflow-y-auto md:border-r md:border-b-0">
        <div className="flex items-center justify-between gap-4 px-4 py-3">
          <a href="/admin/orders" className="-m-1 rounded-sm p-1">
            <Wordmark />
          </a>
          <span className="text-muted text-xs">Console</span>
        </div>
        <nav aria-label="Console" className="px-2">
          <ul className="flex flex-wrap gap-1 md:block">
            {ROOMS.map(({ href, label }) => (
              <li key={href}>
                <a
                  href={href}
                  aria-current={href === here ? "true" : undefined}
                  className={cn(
                    "flex min-h-9 items-center rounded-sm px-2 text-sm transition-colors hover:bg-sunken",
                    href === here ? "font-medium" : "text-muted",
                  )}
                >
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {rail}
        <form
          method="post"
          action="/api/auth/sign-out"
          className="mt-auto flex items-center justify-between gap-3 border-line border-t px-4 py-2 text-xs md:flex-col md:items-start md:gap-0 md:py-3"
        >
          <span className="min-w-0 break-all text-muted">{email}</span>
          <button type="submit" className="min-h-9 shrink-0 underline underline-offset-2">
            Sign out
          </button>
        </form>
      </header>
      <main id="main" tabIndex={-1} className="min-w-0 grow px-4 py-6 outline-none md:px-8">
        {children}
      </main>
    </div>
  );
}
