import { runsInlineWorker } from "@/lib/env";
import { json, methods, route } from "@/lib/http";
import { getSystemStatus } from "@/lib/status/queries";
import { hasTelegram } from "@/lib/telegram";
import { hasWhatsapp } from "@/lib/whatsapp";
import { version } from "@/package.json";

/** What runs here and how it is: for people and monitors. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({}, async () => {
    const { status, components, tasks } = await getSystemStatus();
    return json({
      status,
      version,
      uptimeSeconds: Math.round(process.uptime()),
      components: {
        ...components,
        worker: runsInlineWorker() ? "inline" : "elsewhere",
        telegram: hasTelegram() ? "configured" : "not configured",
        whatsapp: hasWhatsapp() ? "configured" : "not configured",
      },
      tasks,
    });
  }),
});
