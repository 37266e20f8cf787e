import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MailLink } from "@/components/layout/mail-link";
import { INTAKE_QUESTIONS } from "@/components/orders/intake-questions";
import { Badge } from "@/components/ui/badge";
import { Container } from "@/components/ui/section";
import { senderAddress } from "@/lib/email/sender-address";
import { getIntakeOrder } from "@/lib/orders/queries";
import { deliveryWords } from "@/lib/pricing/words";

export const dynamic = "force-dynamic";
// The address is the key to this page: it is neither indexed nor passed on.
export const metadata: Metadata = {
  title: "Your intake",
  robots: { index: false, follow: false },
  referrer: "no-referrer",
};

type Props = { params: Promise<{ token: string }> };

export default async function IntakePage({ params }: Props) {
  const { token } = await params;
  const order = await getIntakeOrder(token);
  if (!order) notFound();
  return (
    <Container className="max-w-prose py-12 md:py-20">
      <Badge tone="wait">Not open yet</Badge>
      <h1 className="mt-4 text-2xl md:text-3xl">Your intake for {order.planName}</h1>
      <p className="mt-3 text-lg">
        The form opens on this page shortly. There is nothing to fill in today, and you lose no time:{" "}
        {order.deliveryHours ? `the ${deliveryWords(order.deliveryHours)} start` : "the delivery time starts"} only when
        you have sent it.
      </p>
      <h2 className="mt-10 text-lg">What it will ask</h2>
      <ol className="mt-4 divide-y divide-line border-line border-y">
        {INTAKE_QUESTIONS.map((it, at) => (
          <li key={it.key} className="flex gap-4 py-4">
            <span className="tabular text-muted">{at + 1}</span>
            <div>
              <p className="font-medium">{it.ask}</p>
              <p className="text-muted text-sm">{it.help}</p>
            </div>
          </li>
        ))}
      </ol>
      <p className="mt-8 text-muted">
        Order <span className="select-all font-mono text-ink text-sm">{order.reference}</span>. To start before the form
        opens, send the answers to <MailLink address={senderAddress("support")} subject={`Intake ${order.reference}`} />
        .
      </p>
    </Container>
  );
}
