import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { Alert, AlertLog } from "./alert-log";
import { listenAsProvider, readJson } from "./connector-server";
import type { Faults } from "./faults";
import { header, type Incoming, json, type Outcome, type Reply } from "./http-server";
import type { ChannelHandle } from "./telegram";

const sendSchema = z.object({
  messaging_product: z.literal("whatsapp"),
  recipient_type: z.string().optional(),
  to: z.string().regex(/^\+?\d[\d\s-]{5,18}$/),
  type: z.enum(["text", "template"]).default("text"),
  text: z.object({ body: z.string().min(1).max(4096), preview_url: z.boolean().optional() }).optional(),
  template: z
    .object({ name: z.string(), language: z.object({ code: z.string() }) })
    .loose()
    .optional(),
});

/** WhatsApp's Cloud API: `POST /{version?}/{senderId}/messages`. */
export async function startWhatsapp(options: {
  port: number;
  log: AlertLog;
  faults: Faults;
  now: () => number;
}): Promise<ChannelHandle> {
  const { log, faults, now } = options;
  const server = await listenAsProvider({
    port: options.port,
    provider: "whatsapp",
    faults,
    refuse: (status) => FAILURE[status],
    answer,
  });

  async function answer(incoming: Incoming): Promise<Outcome> {
    if (!/^(\/v\d+\.\d+)?\/[^/]+\/messages$/.test(incoming.path)) {
      return refuse(404, 100, "Unsupported request: unknown path");
    }
    if (incoming.method !== "POST") return refuse(405, 100, "Unsupported request method");
    if (!header(incoming, "authorization")?.startsWith("Bearer ")) {
      return refuse(401, 190, "Invalid OAuth access token", "OAuthException");
    }
    const given = sendSchema.safeParse(readJson(incoming.body));
    if (!given.success) {
      const issue = given.error.issues[0];
      return refuse(400, 100, `(#100) Invalid parameter: ${issue?.path.join(".")} ${issue?.message}`);
    }
    const { to, type, text, template } = given.data;
    const content = type === "text" ? text?.body : template && `template ${template.name}`;
    if (!content) return refuse(400, 100, `(#100) The parameter ${type} is required`);
    const id = `wamid.${randomBytes(24).toString("base64")}`;
    const createdAt = new Date(now()).toISOString();
    const alert: Alert = { id, channel: "whatsapp", to, text: content, parseMode: null, createdAt };
    log.add(alert);
    if ((await log.hooks.whatsapp.run(alert)) === "drop") return "drop";
    return json(200, {
      messaging_product: "whatsapp",
      contacts: [{ input: to, wa_id: to.replace(/\D/g, "") }],
      messages: [{ id }],
    });
  }

  return {
    origin: server.origin,
    list: () => log.list("whatsapp"),
    onAccepted: log.hooks.whatsapp.on,
    close: server.close,
  };
}

const FAILURE = {
  401: refuse(401, 190, "Invalid OAuth access token"),
  429: refuse(429, 130429, "Rate limit hit (sandbox fault)"),
  500: refuse(500, 131000, "Something went wrong (sandbox fault)"),
};

function refuse(status: number, code: number, message: string, type = "OAuthException"): Reply {
  return json(status, { error: { message, type, code, fbtrace_id: randomBytes(8).toString("hex") } });
}
