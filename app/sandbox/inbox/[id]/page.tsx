import Link from "next/link";
import { notFound } from "next/navigation";
import { MailFrame } from "@/components/layout/mail-frame";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { readPath } from "@/lib/read-path";
import { getSandboxMail, requireSandbox, type SandboxMail } from "@/lib/sandbox";

export const metadata = { title: "Sandbox mail" };

export default async function MailPage({ params }: { params: Promise<{ id: string }> }) {
  requireSandbox();
  const { id } = await readPath(params);
  const mail = await getSandboxMail(id);
  if (!mail) notFound();
  return (
    <>
      <p className="mb-4 text-sm">
        <Link href="/sandbox/inbox" prefetch={false} className="underline underline-offset-2">
          All mails
        </Link>
      </p>
      <h1 className="text-2xl">{mail.subject}</h1>
      <dl className="mt-4 grid gap-x-6 gap-y-1 text-sm sm:grid-cols-[max-content_1fr]">
        {facts(mail).map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd className="break-all">{value}</dd>
          </div>
        ))}
        <div className="contents">
          <dt className="text-muted">Accepted</dt>
          <dd>
            <DateTime value={mail.createdAt} style="exact" />
          </dd>
        </div>
      </dl>
      <div className="mt-8 grid gap-8 lg:grid-cols-2">
        <section aria-labelledby="html">
          <h2 id="html" className="mb-3 text-lg">
            As it looks
          </h2>
          {mail.html ? (
            <MailFrame subject={mail.subject} html={mail.html} opensLinks />
          ) : (
            <p className="text-muted">This mail has no HTML part.</p>
          )}
        </section>
        <section aria-labelledby="text">
          <h2 id="text" className="mb-3 text-lg">
            As plain text
          </h2>
          <Card className="p-4">
            <pre className="whitespace-pre-wrap break-words font-mono text-sm">
              {mail.text ?? "This mail has no text part."}
            </pre>
          </Card>
        </section>
      </div>
    </>
  );
}

function facts(mail: SandboxMail): [string, string][] {
  const optional: [string, string][] = [
    ["Reply to", mail.replyTo.join(", ")],
    ["Idempotency key", mail.idempotencyKey ?? ""],
    ["Tags", mail.tags.map((tag) => `${tag.name}=${tag.value}`).join(", ")],
    ...Object.entries(mail.headers),
  ];
  return [["From", mail.from], ["To", mail.to.join(", ")], ...optional.filter(([, value]) => value)];
}
