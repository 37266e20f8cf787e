import type { JobStatus } from "@/lib/jobs/job";

/** What the list of jobs is narrowed by. */
export type JobWords = {
  q?: string | undefined;
  status?: JobStatus | undefined;
  workflow?: string | undefined;
  cursor?: string | undefined;
};

/** The list under a filter, seen from its start unless `cursor` names a place in it. */
export function jobsHref({ q, status, workflow }: JobWords, cursor?: string): string {
  const words = new URLSearchParams();
  for (const [name, value] of Object.entries({ q, status, workflow, cursor })) if (value) words.set(name, value);
  return words.size ? `/admin/jobs?${words}` : "/admin/jobs";
}
