import { checkDatabase } from "@/lib/db";
import { runsInlineWorker } from "@/lib/env";
import { json, methods, route } from "@/lib/http";
import { hasTelegram } from "@/lib/telegram";
import { hasWhatsapp } from "@/lib/whatsapp";
import { version } from "@/package.json";

/** What runs here and how it is: for people and monitors. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({}, async () => {
    const database = await checkDatabase();
    return json({
      status: database.state === "ok" ? "ok" : "degraded",
      version,
      uptimeSeconds: Math.round(process.uptime()),
      components: {
        database: database.state,
        worker: runsInlineWorker() ? "inline" : "elsewhere",
        telegram: hasTelegram() ? "configured" : "not configured",
        whatsapp: hasWhatsapp() ? "configured" : "not configured",
      },
    });
  }),
});
