import type { Metadata } from "next";
import type { ReactNode } from "react";
import { Container } from "@/components/ui/section";
import { requireSandbox } from "@/lib/sandbox";
import { SandboxNav } from "./sandbox-nav";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Sandbox", robots: { index: false, follow: false } };

/** The control panel's frame. */
export default function SandboxLayout({ children }: { children: ReactNode }) {
  requireSandbox();
  return (
    <div className="min-h-dvh">
      <header className="border-line border-b">
        <p className="bg-wait-soft px-5 py-2 text-center text-sm text-wait">
          Sandbox: no mail leaves this machine and no money moves.
        </p>
        <Container>
          <SandboxNav />
        </Container>
      </header>
      <main id="main">
        <Container className="py-10">{children}</Container>
      </main>
    </div>
  );
}
