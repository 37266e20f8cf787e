import { z } from "zod";
import { type Connector, defineAction } from "@/lib/connectors/connector";
import { CALL_CENTS } from "@/lib/connectors/prices";
import { excerpt, words } from "@/lib/connectors/schema";
import { hasWhatsappSender, sendWhatsappMessage, whatsappHost } from "@/lib/whatsapp";

export const WHATSAPP = {
  title: "WhatsApp",
  needs: ["WHATSAPP_API_URL", "WHATSAPP_ACCESS_TOKEN", "WHATSAPP_SENDER_ID"],
  isConfigured: hasWhatsappSender,
  actions: {
    send_message: defineAction({
      input: z.strictObject({
        to: z.string().regex(/^\+[1-9]\d{6,14}$/, "must be a phone number such as +447700900123"),
        text: words(4_096),
      }),
      cost: () => CALL_CENTS.whatsapp.send_message,
      describe: (it) => ({ method: "POST", host: whatsappHost(), summary: `Sends to ${it.to}: “${excerpt(it.text)}”` }),
      run: (it, { signal }) => sendWhatsappMessage(it, signal),
    }),
  },
} satisfies Connector;
