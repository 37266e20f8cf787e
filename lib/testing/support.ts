import { env } from "@/lib/env";
import type { Handler } from "@/lib/http";
import type { Spoken } from "@/lib/support/ask-support";

/** Requests to the desk's doors, each of a client of its own, so that no test uses up another's allowance. */
type Headers = Record<string, string>;

export function supportRequest(path: string, body: object | null, headers: Headers = {}, method?: string): Request {
  const isForm = body instanceof URLSearchParams;
  return new Request(`http://localhost:3000/api/support/${path}`, {
    method: method ?? (body ? "POST" : "GET"),
    body: body && (isForm ? body : JSON.stringify(body)),
    headers: {
      ...(isForm ? {} : { "content-type": "application/json" }),
      "x-levqor-address": crypto.randomUUID(),
      ...headers,
    },
  });
}

/** The secret with which another program of ours comes. */
export const internal = (): Headers => ({ "x-internal-secret": env().INTERNAL_API_SECRET });

/** Asks a door of the chat. Fails the test when it refuses. */
export async function askDoor(
  door: Handler,
  message: string,
  { headers, ...more }: { headers?: Headers; conversationId?: string; email?: string } = {},
): Promise<Spoken> {
  const response = await door(supportRequest("ask", { message, ...more }, headers));
  if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
  return (await response.json()) as Spoken;
}

/** What a stream of server-sent events said, in order. */
export async function readEvents(response: Response): Promise<{ event: string; data: Record<string, unknown> }[]> {
  const blocks = (await response.text()).split("\n\n").filter((it) => it && !it.startsWith(":"));
  return blocks.map((block) => {
    const [, event = "", data = ""] = /^event: (.*)\ndata: (.*)$/.exec(block) ?? [];
    return { event, data: JSON.parse(data) as Record<string, unknown> };
  });
}

/** The fields a problem names, with its status. */
export async function refusalOf(response: Response): Promise<string> {
  const body = (await response.json()) as { errors?: { path: string }[] };
  return [response.status, ...(body.errors ?? []).map((it) => it.path)].join(" ");
}
