import { z } from "zod";
import { json, methods, requireSameOrigin, route, seeOther } from "@/lib/http";
import { bodyType } from "@/lib/http-body";
import { FAULTS, getSandboxFaults, PROVIDERS, requireSandboxRoute, setSandboxFault } from "@/lib/sandbox";

const schema = z.strictObject({
  provider: z.enum(PROVIDERS),
  fault: z.enum(FAULTS),
  times: z.coerce.number().int().min(1).max(10_000).optional(),
});

const set = route({ guard: requireSandboxRoute, body: schema, types: ["json", "form"] }, async ({ request, body }) => {
  requireSameOrigin(request);
  const faults = await setSandboxFault(body);
  return bodyType(request) === "form" ? seeOther("/sandbox/faults") : json({ faults });
});

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({ guard: requireSandboxRoute }, async () => json({ faults: await getSandboxFaults() })),
  POST: set,
  PUT: set,
});
