import { z } from "zod";
import { type Connector, ConnectorFailure, defineAction, type FailureKind } from "@/lib/connectors/connector";
import { CALL_CENTS } from "@/lib/connectors/prices";
import { words } from "@/lib/connectors/schema";
import { env } from "@/lib/env";
import { readRetryAfter } from "@/lib/provider-call";
import { CONNECTION_HEADER, type SafeResponse, safeFetch } from "@/lib/safe-fetch";
import { problemOf } from "@/lib/safe-url";

const allowHosts = () => env().HTTP_CONNECTOR_HOSTS;

const url = z.string().superRefine((value, context) => {
  const problem = problemOf(value, allowHosts());
  if (problem) context.addIssue({ code: "custom", message: problem });
});
const headers = z
  .record(
    z
      .string()
      .regex(/^[A-Za-z0-9-]{1,64}$/, "is no name of a header")
      .refine((name) => !CONNECTION_HEADER.test(name), "belongs to the connection"),
    z
      .string()
      .max(2_000)
      .regex(/^[\x20-\x7e]*$/, "must be one line of ASCII"),
  )
  .refine((it) => Object.keys(it).length <= 20, "are more than 20");

const input = z.strictObject({
  method: z.enum(["GET", "POST", "PUT", "PATCH", "DELETE"]).default("GET"),
  url,
  headers: headers.optional(),
  /** A text goes as it is, anything else as JSON. */
  body: z.union([words(200_000), z.record(z.string(), z.json()), z.array(z.json())]).optional(),
});

export const HTTP = {
  title: "HTTP",
  needs: ["HTTP_CONNECTOR_HOSTS"],
  isConfigured: () => allowHosts().length > 0,
  actions: {
    request: defineAction({
      input: input.refine((it) => it.method !== "GET" || it.body === undefined, {
        path: ["body"],
        message: "goes with another method than GET",
      }),
      cost: () => CALL_CENTS.http.request,
      describe: ({ method, url: address }) => {
        // Without what follows the question mark: keys are written there.
        const { host, pathname } = new URL(address);
        return { method, host, summary: `${method} https://${host}${pathname}` };
      },
      run: async (it, { signal, idempotencyKey }) => {
        const isText = it.body === undefined || typeof it.body === "string";
        const body = isText ? (it.body as string | undefined) : JSON.stringify(it.body);
        const own = new Map(Object.entries(it.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
        if (body !== undefined && !own.has("content-type")) {
          own.set("content-type", isText ? "text/plain; charset=utf-8" : "application/json");
        }
        if (it.method !== "GET" && !own.has("idempotency-key")) own.set("idempotency-key", idempotencyKey);
        const { method } = it;
        const sent = { method, headers: Object.fromEntries(own), body, signal, allowHosts: allowHosts() };
        return read(await safeFetch(it.url, sent));
      },
    }),
  },
} satisfies Connector;

/** An answer of the 200s is the result; any other is a failure, so that a job can repeat what is worth repeating. */
function read({ status, headers: answered, body }: SafeResponse): unknown {
  if (status < 200 || status >= 300) {
    const retryAfterMs = readRetryAfter(new Headers(answered));
    const words = status < 400 ? "with a redirect, which is not followed" : `with ${status}`;
    throw new ConnectorFailure(kindOf(status), `The host answered ${words}.`, { code: `http_${status}`, retryAfterMs });
  }
  const isJson = /^application\/([\w.+-]+\+)?json\b/i.test(answered["content-type"] ?? "");
  return { status, headers: answered, body: isJson ? parse(body) : body };
}

/** The host's own 401 is about a credential in the call, not about one of ours. */
function kindOf(status: number): FailureKind {
  if (status === 429) return "rate_limited";
  return status >= 500 || status === 408 ? "unavailable" : "refused";
}

function parse(text: string): unknown {
  try {
    return text === "" ? null : JSON.parse(text);
  } catch (cause) {
    throw new ConnectorFailure("unavailable", "The host answered with JSON that cannot be read.", {
      code: "unreadable",
      cause,
    });
  }
}
