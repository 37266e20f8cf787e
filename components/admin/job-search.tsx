import { SelectField } from "@/components/ui/select-field";
import { type JobWords, jobsHref } from "./job-query";
import { SearchForm } from "./search-form";

type Props = { filter: JobWords; workflows: readonly { name: string; title: string }[] };

/** Search and filters of the job list: a plain form whose answers stand in the address. */
export function JobSearch({ filter, workflows }: Props) {
  const { q, status, workflow } = filter;
  const options = [{ value: "", label: "Any" }, ...workflows.map((it) => ({ value: it.name, label: it.title }))];
  return (
    <SearchForm
      action="/admin/jobs"
      search={{ label: "Job's id, account or workflow", maxLength: 120, value: q }}
      kept={{ status }}
      isFiltered={jobsHref(filter) !== "/admin/jobs"}
      wide="lg:col-span-4"
    >
      <div className="col-span-2 lg:col-span-3">
        <SelectField id="workflow" name="workflow" label="Workflow" options={options} defaultValue={workflow ?? ""} />
      </div>
    </SearchForm>
  );
}
