import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { WRONG_LINKS } from "@/app/api/intake/open-intake";
import { IntakeForm } from "@/components/intake/intake-form";
import { SentIntake } from "@/components/intake/sent-intake";
import { Container } from "@/components/ui/section";
import { clientAddress } from "@/lib/http";
import { fieldsOf } from "@/lib/intake/intake";
import { getIntake, type IntakeView } from "@/lib/intake/queries";
import { missing } from "@/lib/missing-page";
import type { Order } from "@/lib/orders/order";
import { getIntakeOrder, soldAs } from "@/lib/orders/queries";
import { deliveryWords } from "@/lib/pricing/words";
import { isWithinLimit } from "@/lib/rate-limit";
import { IntakeState } from "./intake-state";
import UnknownIntake from "./not-found";
import { errorsOf } from "./said";

export const dynamic = "force-dynamic";
// The address is the key to this page: it is neither indexed nor passed on.
export const metadata: Metadata = {
  title: "Your intake",
  robots: { index: false, follow: false },
  referrer: "no-referrer",
};

type Props = { params: Promise<{ token: string }>; searchParams: Promise<Record<string, string | string[]>> };

/** Reading changes nothing, whoever reads: a person, a link scanner, a browser that looks ahead. */
export default async function IntakePage({ params, searchParams }: Props) {
  const { token } = await params;
  const order = await getOpenOrder(token);
  if (!order) return missing(<UnknownIntake />);
  const intake = await getIntake(order.id);
  const sold = soldAs(order);
  const fields = fieldsOf(sold.workflows ?? 1);
  const said = await searchParams;
  const isOpen = !intake.submittedAt && ["NEW", "INTAKE_PENDING", "DISPUTED"].includes(order.status);
  return (
    <Container className="max-w-prose py-12 md:py-20">
      <h1 className="text-2xl md:text-3xl">Your intake for {sold.name}</h1>
      <p className="mt-3 text-lg">{isOpen ? openWords(sold.deliveryHours) : closedWords(order, intake)}</p>
      <p className="mt-2 text-muted text-sm">
        Order <span className="select-all font-mono text-ink">{order.reference}</span>
      </p>
      <div id="said" tabIndex={-1} className="mt-6 scroll-mt-24 space-y-4 outline-none">
        <IntakeState order={order} intake={intake} said={String(said.said ?? "")} errors={errorsOf(intake, said)} />
      </div>
      {isOpen ? (
        <IntakeForm token={token} device={randomUUID()} fields={fields} intake={intake} errors={beside(intake, said)} />
      ) : (
        <section aria-labelledby="answers" className="mt-10">
          <h2 id="answers" className="mb-4 text-xl">
            What you told us
          </h2>
          <SentIntake fields={fields} intake={intake} />
        </section>
      )}
    </Container>
  );
}

/** Null for a wrong link. A page cannot answer 410 or 429; the route beside it can. */
async function getOpenOrder(token: string): Promise<Order | null> {
  const found = await getIntakeOrder(token);
  if (found?.link === "open") return found.order;
  const closed = `/intake/${encodeURIComponent(token)}/closed`;
  if (found) redirect(closed);
  const address = clientAddress(await headers());
  return (await isWithinLimit(WRONG_LINKS, address)) ? null : redirect(closed);
}

function beside(intake: IntakeView, said: Record<string, string | string[]>): Record<string, string> {
  return Object.fromEntries(errorsOf(intake, said).map((it) => [it.field, it.message]));
}

function openWords(deliveryHours: number | null): string {
  const clock = deliveryHours ? `The ${deliveryWords(deliveryHours)} start` : "The delivery time starts";
  return `About five minutes. Everything is kept as you go: close this page and come back by the same link, also on another device. ${clock} when you send it.`;
}

function closedWords({ status }: Order, { submittedAt }: IntakeView): string {
  if (submittedAt) return "It is with us. To change something, answer any of our mails.";
  return status === "DONE" ? "This order was handed over." : "It can no longer be changed here: the work has begun.";
}
