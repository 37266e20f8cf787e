import { json, methods, route } from "@/lib/http";
import { hasOpenai } from "@/lib/openai";
import { hasTelegram } from "@/lib/telegram";
import { hasWhatsapp } from "@/lib/whatsapp";

/** What the desk has to work with. Without any of it it still answers, and keeps every ticket. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({}, () =>
    json({
      status: "ok",
      openai_configured: hasOpenai(),
      telegram_configured: hasTelegram(),
      whatsapp_configured: hasWhatsapp(),
    }),
  ),
});
