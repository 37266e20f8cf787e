import type { ReactNode } from "react";
import { AskButton } from "@/components/support/ask-button";
import { SiteFooter } from "./site-footer";
import { SiteHeader } from "./site-header";

type Props = {
  supportEmail: string;
  /** Whose pages these are, where somebody is signed in: the chat in the corner then answers about their orders. */
  customer?: string | null;
  /** False where the page is the chat itself. */
  hasChat?: boolean;
  children: ReactNode;
};

/** Header, main part and footer of every public page, with a link that skips to the main part. */
export function SiteShell({ supportEmail, customer = null, hasChat = true, children }: Props) {
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-20 focus:rounded-sm focus:bg-ink focus:px-4 focus:py-3 focus:text-canvas"
      >
        Skip to the content
      </a>
      <SiteHeader isSignedIn={customer !== null} />
      <main id="main" tabIndex={-1} className="outline-none">
        {children}
      </main>
      <SiteFooter supportEmail={supportEmail} />
      {hasChat ? <AskButton customer={customer} /> : null}
    </div>
  );
}
