import { AccountFoot } from "@/components/account/account-foot";
import { BackLink } from "@/components/account/back-link";
import { ChangeRequest } from "@/components/account/change-request";
import { HandedOverParts } from "@/components/account/handed-over-parts";
import { IntakeAnswers } from "@/components/account/intake-answers";
import { MailList } from "@/components/account/mail-list";
import { Needs } from "@/components/account/needs";
import { StandingLine } from "@/components/account/standing-line";
import { WhereItStands } from "@/components/orders/where-it-stands";
import { YourOrder } from "@/components/orders/your-order";
import { Badge } from "@/components/ui/badge";
import { Container } from "@/components/ui/section";
import { requireCustomer } from "@/lib/auth";
import { preferencesLink } from "@/lib/email/queries";
import { missing } from "@/lib/missing-page";
import { readPath } from "@/lib/read-path";
import UnknownOrder from "./not-found";
import { readAccountOrder } from "./read-account-order";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ said?: string | string[] }> };

const SAID: Record<string, string> = { answer: "Your answer has arrived", change: "Your wish has arrived" };

export default async function AccountOrderPage({ params, searchParams }: Props) {
  const [{ id }, { said }] = await Promise.all([readPath(params), searchParams]);
  const { email } = await requireCustomer(`/account/orders/${id}`);
  const found = await readAccountOrder(email, id);
  if (!found) return missing(<UnknownOrder />);
  const { order, sold, standing, timeline, needs, answers, mails, questions, handovers, changes, changesLeft } = found;
  const word = typeof said === "string" ? SAID[said] : undefined;
  return (
    <Container className="max-w-prose py-12 md:py-16">
      <BackLink href="/account">Your orders</BackLink>
      {word ? (
        <Badge tone="done" className="mb-4">
          {word}
        </Badge>
      ) : null}
      <h1 className="text-2xl md:text-3xl">{sold.name}</h1>
      <StandingLine standing={standing} className="mt-3 text-lg" />
      <Needs orderId={order.id} {...needs} />
      <WhereItStands steps={timeline} />
      <HandedOverParts handovers={handovers} />
      <ChangeRequest
        orderId={order.id}
        canAsk={order.status === "DONE" && changesLeft > 0}
        left={changesLeft}
        included={sold.revisions ?? 0}
        changes={changes}
      />
      <IntakeAnswers answers={answers} questions={questions.filter((it) => it.answeredAt)} />
      <MailList orderId={order.id} mails={mails} />
      <YourOrder {...order} planName={sold.name} />
      <AccountFoot email={email} preferencesLink={preferencesLink(email)} />
    </Container>
  );
}
