import Link from "next/link";
import { DateTime } from "@/components/ui/date-time";

type Mail = { id: string; subject: string | null; sentAt: Date | null };

/** The mails the customer was sent about an order, each with a look at what stood in it. */
export function MailList({ orderId, mails }: { orderId: string; mails: readonly Mail[] }) {
  return (
    <section aria-labelledby="mails" className="mt-10">
      <h2 id="mails" className="mb-4 text-lg">
        Mails we sent you
      </h2>
      {mails.length === 0 ? (
        <p className="text-muted">None yet. What we send you about this order is listed here, with its words.</p>
      ) : (
        <ul className="divide-y divide-line border-line border-y">
          {mails.map((mail) => (
            <li key={mail.id} className="flex flex-wrap items-center justify-between gap-x-6 py-1.5">
              <Link
                href={`/account/orders/${orderId}/mails/${mail.id}`}
                prefetch={false}
                className="inline-flex min-h-11 items-center underline underline-offset-4"
              >
                {mail.subject ?? "Without a subject"}
              </Link>
              {mail.sentAt ? <DateTime value={mail.sentAt} className="text-muted text-sm" /> : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
