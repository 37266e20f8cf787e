import Link from "next/link";
import { Card } from "@/components/ui/card";
import { readClock } from "@/lib/clock";
import { formatDate } from "@/lib/format-date";
import {
  getSandboxDeliveries,
  getSandboxFaults,
  listSandboxAlerts,
  listSandboxCalls,
  listSandboxMails,
  listSandboxSessions,
  requireSandbox,
} from "@/lib/sandbox";
import { FAULT_WORDS, PROVIDER_WORDS } from "./fault-words";
import { PanelHead } from "./panel-head";

export const metadata = { title: "Sandbox" };

export default async function SandboxPage() {
  requireSandbox();
  const [mails, alerts, clock, faults, sessions, { totals }, calls] = await Promise.all([
    listSandboxMails({ limit: 1 }),
    listSandboxAlerts(1),
    readClock(),
    getSandboxFaults(),
    listSandboxSessions(1),
    getSandboxDeliveries(1),
    listSandboxCalls(1),
  ]);
  const broken = Object.entries(faults).filter(([, it]) => it.fault !== "none");
  const late = totals.held + totals.waiting;
  const places = [
    { href: "/sandbox/inbox", title: "Inbox", text: mails[0] ? `Newest: ${mails[0].subject}` : "No mail yet." },
    {
      href: "/sandbox/alerts",
      title: "Alerts",
      text: alerts[0] ? `Newest: ${formatDate(alerts[0].createdAt)}` : "No alert yet.",
    },
    {
      href: "/sandbox/connectors",
      title: "Connectors",
      text: calls[0] ? `Newest: ${formatDate(calls[0].createdAt)}` : "No job has called anybody yet.",
    },
    { href: "/sandbox/clock", title: "Clock", text: `It is ${formatDate(clock.now, "long")} for the site.` },
    {
      href: "/sandbox/faults",
      title: "Faults",
      text: broken.length
        ? broken
            .map(([name, it]) => `${PROVIDER_WORDS[name as keyof typeof faults]}: ${FAULT_WORDS[it.fault]}`)
            .join(", ")
        : "All providers work.",
    },
    {
      href: "/sandbox/stripe",
      title: "Stripe",
      text: `${sessions.length ? "Checkouts have been opened" : "No checkout yet"}; ${late ? `${late} events on their way` : "no event is waiting"}.`,
    },
  ];
  return (
    <>
      <PanelHead title="Sandbox">
        Everything the site would send or receive stays on this machine. Buy something on{" "}
        <a href="/pricing" className="underline underline-offset-2">
          the pricing page
        </a>
        , then look here at what came of it.
      </PanelHead>
      <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {places.map((place) => (
          <li key={place.href}>
            <Card className="h-full">
              <h2 className="text-lg">
                <Link href={place.href} prefetch={false} className="underline underline-offset-2">
                  {place.title}
                </Link>
              </h2>
              <p className="mt-1 text-muted">{place.text}</p>
            </Card>
          </li>
        ))}
      </ul>
    </>
  );
}
