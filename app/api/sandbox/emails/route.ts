import { z } from "zod";
import { json, methods, requireSameOrigin, route, seeOther } from "@/lib/http";
import { bodyType } from "@/lib/http-body";
import { clearSandboxMails, listSandboxMails, requireSandboxRoute } from "@/lib/sandbox";

const clearSchema = z.strictObject({ clear: z.union([z.literal("true"), z.literal(true)]) });

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({ guard: requireSandboxRoute }, async ({ request }) => {
    const to = new URL(request.url).searchParams.get("to") ?? undefined;
    const mails = await listSandboxMails({ to });
    return json({ emails: mails.map((mail) => ({ ...mail, to: mail.to.join(", ") })) });
  }),
  POST: route({ guard: requireSandboxRoute, body: clearSchema, types: ["json", "form"] }, async ({ request }) => {
    requireSameOrigin(request);
    await clearSandboxMails();
    return bodyType(request) === "form" ? seeOther("/sandbox/inbox") : json({ status: "ok" });
  }),
});
