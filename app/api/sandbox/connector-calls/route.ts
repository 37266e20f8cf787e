import { json, methods, route } from "@/lib/http";
import { listSandboxCalls, requireSandboxRoute } from "@/lib/sandbox";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({ guard: requireSandboxRoute }, async () => json({ calls: await listSandboxCalls() })),
});
