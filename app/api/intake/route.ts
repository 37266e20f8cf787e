import { after } from "next/server";
import { openIntake } from "@/app/api/intake/open-intake";
import { runsInlineWorker } from "@/lib/env";
import { methods, requireSameOrigin, route, seeOther } from "@/lib/http";
import { resolveConflict } from "@/lib/intake/resolve-conflict";
import { saveAnswers } from "@/lib/intake/save-answers";
import { intakeFormInput } from "@/lib/intake/schema";
import { submitIntake } from "@/lib/intake/submit-intake";
import { deliverDue } from "@/start-up";

const limit = {
  name: "intake-form",
  perAddress: { points: 60, seconds: 60 },
  global: { points: 3_000, seconds: 60 },
};
/** Every field at its longest, with each character written as %XX. */
const maxBytes = 384 * 1_024;
const DELIVER_MS = 8_000;

/**
 * The whole form as a browser posts it: everything in it is saved, then a choice is made or the intake is sent. Answered
 * with a redirect to the page, which tells what became of it from what is stored.
 */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(
    { guard: requireSameOrigin, limit, body: intakeFormInput, types: ["form"], maxBytes },
    async ({ body: { token, device, answers, versions, isSent, choice }, address }) => {
      const { id: orderId } = await openIntake(token, address);
      // Where no worker runs, the mails that follow are delivered from here.
      if (isSent && !runsInlineWorker()) after(() => deliverDue(DELIVER_MS));
      const back = (said: string, anchor: string) => seeOther(`/intake/${token}?said=${said}#${anchor}`);
      const saving = await saveAnswers({ orderId, device, answers });
      // A second press of "Send" finds nothing to save any more, and is told that it was sent.
      if (!saving.done) return back((await submitIntake({ orderId, actor: "customer" })).state, "said");
      // What this form has just saved itself, its writer has seen.
      const own = saving.saved.filter((it) => it.state === "saved").map((it) => [it.field, it.version]);
      const seen = { ...versions, ...Object.fromEntries(own) };
      const chosen = choice && (await resolveConflict({ orderId, device, ...choice, versions: seen }));
      const full = saving.saved.filter((it) => it.state === "refused").map((it) => it.field);
      if (full.length) return back(`full&in=${full.join(",")}`, "said");
      const secrets = saving.saved.filter((it) => it.secret).map((it) => it.field);
      if (secrets.length) return back(`secret&in=${secrets.join(",")}`, "said");
      if (isSent) return back((await submitIntake({ orderId, actor: "customer" })).state, "said");
      return back(chosen ? (chosen.done ? "chosen" : "undecided") : "saved", "said");
    },
  ),
});
