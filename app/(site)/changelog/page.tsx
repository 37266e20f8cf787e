import { CHANGELOG } from "@/components/site/changelog-data";
import { PageHead } from "@/components/site/page-head";
import { Container } from "@/components/ui/section";
import { formatDate } from "@/lib/format-date";
import { PageData } from "../page-data";
import { pageMetadata } from "../page-metadata";
import { requireSitePage } from "../site-pages";

const { title, description } = requireSitePage("/changelog");

export const metadata = pageMetadata("/changelog");

export default function ChangelogPage() {
  return (
    <>
      <PageData path="/changelog" />
      <PageHead title={title} lead={description} />
      <Container className="pb-16 md:pb-24">
        <ol className="divide-y divide-line border-line border-t">
          {CHANGELOG.map((it) => (
            <li key={it.title} className="grid gap-x-8 gap-y-2 py-8 md:grid-cols-[12rem_1fr]">
              {/* At noon, so that it is the same day in every zone. */}
              <time dateTime={it.day} className="tabular text-muted leading-7">
                {formatDate(new Date(`${it.day}T12:00:00Z`), "day")}
              </time>
              <div>
                <h2 className="text-lg">{it.title}</h2>
                <ul className="mt-3 max-w-measure list-disc space-y-2 pl-5 text-muted">
                  {it.changes.map((change) => (
                    <li key={change}>{change}</li>
                  ))}
                </ul>
              </div>
            </li>
          ))}
        </ol>
      </Container>
    </>
  );
}
