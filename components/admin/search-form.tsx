import type { ReactNode } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";

type Props = {
  /** The list's own address. */
  action: string;
  search: { label: string; maxLength: number; value: string | null | undefined };
  /** What the list is narrowed by outside this form, and stays so. */
  kept: Record<string, string | null | undefined>;
  isFiltered: boolean;
  /** Columns of twelve that the search takes on a wide page. */
  wide: "lg:col-span-3" | "lg:col-span-4";
  /** The fields beside it, each in its own columns. */
  children?: ReactNode;
};

/** Search and filters of a list: a plain form whose answers stand in the address. */
export function SearchForm({ action, search, kept, isFiltered, wide, children }: Props) {
  return (
    <search>
      <form action={action} className="grid grid-cols-2 items-end gap-3 lg:grid-cols-12">
        {Object.entries(kept).map(([name, value]) =>
          value ? <input key={name} type="hidden" name={name} value={value} /> : null,
        )}
        <div className={`col-span-2 ${wide}`}>
          <TextField
            type="search"
            name="q"
            label={search.label}
            maxLength={search.maxLength}
            defaultValue={search.value ?? ""}
            autoComplete="off"
          />
        </div>
        {children}
        <div className="flex flex-wrap gap-2 lg:col-span-3 lg:flex-nowrap">
          <Button type="submit">Search</Button>
          {isFiltered ? <ButtonLink href={action}>Clear</ButtonLink> : null}
        </div>
      </form>
    </search>
  );
}
