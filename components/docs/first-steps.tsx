import { MailLink } from "@/components/layout/mail-link";
import { CodeBlock } from "./code-block";

type Props = { site: string; supportEmail: string; refusals: readonly (readonly [status: number, text: string])[] };

/** What holds for every call: the key, refusals, doing a thing once, money, and being told of the end. */
export function FirstSteps({ site, supportEmail, refusals }: Props) {
  return (
    <div className="space-y-4 [&>p]:max-w-measure">
      <p>
        Submit a job, follow it, and pay no more than you allowed. You need a key: ask us at{" "}
        <MailLink address={supportEmail} />. A key is shown once. Keep it out of your code and out of browsers, and send
        it in the header <code className="font-mono text-sm">X-Api-Key</code>. Several keys may be in use at once, so
        you can exchange one without a pause. A revoked key is refused at once.
      </p>
      <CodeBlock
        label="Set these once, and every curl example below works as it stands"
        code={`export LEVQOR_KEY="your key"\nexport JOB_ID="the job_id that a submission gave"\nexport USER_ID="the id that keeping a user gave"`}
      />
      <CodeBlock
        label="The same for the TypeScript examples"
        code={`const key = process.env.LEVQOR_KEY ?? "";\nconst jobId = process.env.JOB_ID ?? "";\nconst userId = process.env.USER_ID ?? "";`}
      />
      <h3 id="errors" className="scroll-mt-24 pt-6 text-lg">
        When a call is refused
      </h3>
      <p>
        Refusals are <code className="font-mono text-sm">application/problem+json</code> with type, title, status,
        detail and, where a field is wrong, errors with its path. Every answer has an X-Request-Id; name it when you
        write to us. These can follow any call with a key:
      </p>
      <ul className="space-y-1 text-sm">
        {refusals.map(([status, text]) => (
          <li key={status}>
            <span className="tabular mr-2 font-mono">{status}</span>
            {text}
          </li>
        ))}
      </ul>
      <h3 id="once" className="scroll-mt-24 pt-6 text-lg">
        Once, and after a crash
      </h3>
      <p>
        Send an Idempotency-Key with each submission. The same key with the same body is the same job, however often it
        is sent; with another body it is refused with 422. A step that has succeeded is never run again. A call that a
        crash interrupted in the middle is made again, with the same key where the provider takes one; Slack, Notion and
        Telegram take none, so there such a call can be made twice.
      </p>
      <h3 id="money" className="scroll-mt-24 pt-6 text-lg">
        What it costs
      </h3>
      <p>
        Amounts are whole pence in fields that end in Cents. A submission reserves its estimate from the account&apos;s
        month, each call settles what it cost, and what is left goes back at the end. Where the month, or the job&apos;s
        own budgetCents, has not enough left, it is refused with 402 before anything is called.
      </p>
      <h3 id="callbacks" className="scroll-mt-24 pt-6 text-lg">
        Being told of the end
      </h3>
      <p>
        With a callback_url (https, port 443, a public address) the end of a job is posted there, signed as{" "}
        <a href="https://www.standardwebhooks.com" className="underline underline-offset-4">
          Standard Webhooks
        </a>{" "}
        has it: webhook-id, webhook-timestamp and webhook-signature. Your account&apos;s signing secret comes with its
        first key. Answer with a 2xx status within 10 seconds; anything else is tried again for a day. The same
        webhook-id can come twice.
      </p>
      <p>
        The whole API for programs:{" "}
        <a href="/openapi.json" className="underline underline-offset-4">
          {site}/openapi.json
        </a>{" "}
        (OpenAPI 3.1).
      </p>
    </div>
  );
}
