import type { ReactNode } from "react";
import { AdminShell } from "@/components/admin/admin-shell";
import { Wordmark } from "@/components/layout/wordmark";

/** The console's frame for an administrator; a plain one for whoever came with the link. */
export function DashboardFrame({ email, children }: { email: string | null; children: ReactNode }) {
  if (email !== null) {
    return (
      <AdminShell email={email} here="/dashboard">
        {children}
      </AdminShell>
    );
  }
  return (
    <>
      <header className="border-line border-b bg-surface px-4 py-3 md:px-8">
        <a href="/" className="-m-1 inline-block rounded-sm p-1">
          <Wordmark />
        </a>
      </header>
      <main id="main" tabIndex={-1} className="mx-auto max-w-content px-4 py-6 outline-none md:px-8">
        {children}
      </main>
    </>
  );
}
