import { ButtonLink } from "./button";

type Props = {
  page: number;
  pages: number;
  hrefOf(page: number): string;
  /** Where a page has several. */
  label?: string;
};

/** The pages before and after this one, and which one this is. Nothing when there is only one. */
export function Pagination({ page, pages, hrefOf, label = "Pages" }: Props) {
  if (pages <= 1) return null;
  return (
    <nav aria-label={label} className="flex items-center justify-between gap-4">
      <span className="flex-1">{page > 1 ? <ButtonLink href={hrefOf(page - 1)}>Previous</ButtonLink> : null}</span>
      <span aria-current="page" className="tabular text-muted text-sm">
        Page {page.toLocaleString("en-GB")} of {pages.toLocaleString("en-GB")}
      </span>
      <span className="flex flex-1 justify-end">
        {page < pages ? <ButtonLink href={hrefOf(page + 1)}>Next</ButtonLink> : null}
      </span>
    </nav>
  );
}
