import { MailLink } from "@/components/layout/mail-link";

type Props = { supportEmail: string; reference: string | null; expectsMail: boolean };

/** What to do when the e-mail does not arrive, or whom to ask about an order. */
export function AskAboutOrder({ supportEmail, reference, expectsMail }: Props) {
  const link = <MailLink address={supportEmail} subject={reference ? `Order ${reference}` : "My order"} />;
  const quoting = reference ? " with the reference above" : "";
  return (
    <section aria-labelledby="ask" className="mt-10">
      <h2 id="ask" className="text-lg">
        {expectsMail ? "If no e-mail arrives" : "If something is not right"}
      </h2>
      {expectsMail ? (
        <p className="mt-2 text-muted">
          Look in the spam folder after ten minutes. If it is not there, write to {link}
          {quoting}, and a person sends it again. Your order is safe either way.
        </p>
      ) : (
        <p className="mt-2 text-muted">
          Write to {link}
          {quoting}, and a person answers.
        </p>
      )}
    </section>
  );
}
