import { openIntake } from "@/app/api/intake/open-intake";
import { AppError } from "@/lib/errors";
import { json, methods, requireSameOrigin, route } from "@/lib/http";
import { objectionToVersion } from "@/lib/intake/intake";
import { getIntakeProgress } from "@/lib/intake/queries";
import { saveAnswers } from "@/lib/intake/save-answers";
import { autosaveInput } from "@/lib/intake/schema";

const limit = {
  name: "intake-autosave",
  perAddress: { points: 300, seconds: 60 },
  global: { points: 12_000, seconds: 60 },
};

/** Keeps one field while it is typed, and says how far the intake is. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route({ guard: requireSameOrigin, limit, body: autosaveInput }, async ({ body, address }) => {
    const { token, device, ...answer } = body;
    const order = await openIntake(token, address);
    const result = await saveAnswers({ orderId: order.id, device, answers: [answer] });
    if (!result.done) throw new AppError("conflict", result.reason);
    const [saved] = result.saved;
    if (!saved) throw new AppError("invalid", "This package has no such field.");
    if (saved.state === "refused") throw new AppError("conflict", objectionToVersion(saved.field));
    return json({ ...saved, ...(await getIntakeProgress(order)) });
  }),
});
