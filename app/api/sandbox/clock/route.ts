import { z } from "zod";
import { advanceClock, readClock, resetClock } from "@/lib/clock";
import { json, methods, requireSameOrigin, route, seeOther } from "@/lib/http";
import { bodyType } from "@/lib/http-body";
import { requireSandboxRoute } from "@/lib/sandbox";

const schema = z.union([
  z.strictObject({ advance: z.string() }),
  z.strictObject({ reset: z.union([z.literal("true"), z.literal(true)]) }),
]);

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({ guard: requireSandboxRoute }, async () => json(await readClock())),
  POST: route({ guard: requireSandboxRoute, body: schema, types: ["json", "form"] }, async ({ request, body }) => {
    requireSameOrigin(request);
    const clock = "advance" in body ? await advanceClock(body.advance) : await resetClock();
    return bodyType(request) === "form" ? seeOther("/sandbox/clock") : json(clock);
  }),
});
