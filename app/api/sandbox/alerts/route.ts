import { json, methods, route } from "@/lib/http";
import { listSandboxAlerts, requireSandboxRoute } from "@/lib/sandbox";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({ guard: requireSandboxRoute }, async () => json({ alerts: await listSandboxAlerts() })),
});
