import { unlessRefused } from "@/app/admin/unless-refused";
import { refusalPage } from "@/app/refusal-page";
import { AppError } from "@/lib/errors";
import { methods, route, seeOther } from "@/lib/http";
import { getJobForAdmin } from "@/lib/jobs/queries";
import { ACTION_DOOR, readAction } from "../../../read-action";
import { findAction } from "./job-actions";

/** What a person may do to a job, one plain form post each. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(ACTION_DOOR, async ({ params, body, who }) => {
    const { name, act } = readAction(params.action, body, findAction);
    const job = await getJobForAdmin(params.id ?? "");
    if (!job) throw new AppError("not_found", "There is no such job.");
    const href = `/admin/jobs/${encodeURIComponent(job.job_id)}`;
    const outcome = await unlessRefused(() => act({ job, actor: who.email }));
    if (outcome.done) return seeOther(`${href}?done=${name}`);
    return refusalPage({ reason: outcome.reason, back: { href, words: "Open the job as it stands now" }, typed: [] });
  }),
});
