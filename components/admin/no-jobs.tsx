import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { type JobWords, jobsHref } from "./job-query";

/** What stands where no job is: none yet, none of this kind, or none on this page any more. */
export function NoJobs({ filter }: { filter: JobWords }) {
  if (filter.cursor) {
    return (
      <EmptyState title="Nothing further" action={<ButtonLink href={jobsHref(filter)}>Back to the newest</ButtonLink>}>
        The jobs of this page stand elsewhere meanwhile.
      </EmptyState>
    );
  }
  if (jobsHref(filter) !== "/admin/jobs") {
    return (
      <EmptyState title="No job matches" action={<ButtonLink href="/admin/jobs">Show all jobs</ButtonLink>}>
        Search by a job&apos;s whole id, or by a part of an account&apos;s or a workflow&apos;s name.
      </EmptyState>
    );
  }
  return (
    <EmptyState title="No job yet" action={<ButtonLink href="/admin/keys">Make a key</ButtonLink>}>
      Jobs that are submitted with a key appear here, step by step. The API reference says how.
    </EmptyState>
  );
}
