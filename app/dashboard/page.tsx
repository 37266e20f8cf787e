import { redirect } from "next/navigation";
import { WrongFilter } from "@/app/admin/wrong-filter";
import { DashboardFrame } from "@/components/dashboard/dashboard-frame";
import { DashboardLocked } from "@/components/dashboard/dashboard-locked";
import { KeyFigures } from "@/components/dashboard/key-figures";
import { MetricPanels } from "@/components/dashboard/metric-panels";
import { metricTables } from "@/components/dashboard/metric-tables";
import { NothingCounted } from "@/components/dashboard/nothing-counted";
import { RangePicker } from "@/components/dashboard/range-picker";
import { hasNothing, rangeWords } from "@/components/dashboard/range-words";
import { VisitsPanel } from "@/components/dashboard/visits-panel";
import { appNow } from "@/lib/clock";
import { getMetricsReader } from "@/lib/dashboard-access";
import type { FieldError } from "@/lib/errors";
import { locked } from "@/lib/missing-page";
import { readFigures } from "./read-figures";
import { readRange } from "./read-range";

type Words = Record<string, string | string[] | undefined>;

/** `?token=` never arrives here: proxy.ts hands it on to be exchanged. */
export default async function DashboardPage({ searchParams }: { searchParams: Promise<Words> }) {
  const reader = await getMetricsReader();
  // An empty token is refused by the exchange, with the status that belongs to it.
  if (!reader) return locked(<DashboardLocked />, () => redirect("/dashboard?token="));
  const read = readRange(await searchParams, await appNow());
  if ("faults" in read) return wrong(reader.email, read.faults);
  const figures = await readFigures(read.query);
  if ("faults" in figures) return wrong(reader.email, figures.faults);
  const { summary, before } = figures;
  return (
    <DashboardFrame email={reader.email}>
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-4">
        <h1 className="text-xl">Dashboard</h1>
        <p className="text-muted text-sm">{rangeWords(summary)}</p>
      </div>
      <div className="space-y-4">
        <RangePicker range={read.range} />
        {hasNothing(summary) ? (
          <NothingCounted range={read.range} />
        ) : (
          <>
            <KeyFigures summary={summary} before={before} />
            <VisitsPanel summary={summary} range={read.range} />
            <MetricPanels tables={metricTables(summary)} range={read.range} />
          </>
        )}
      </div>
    </DashboardFrame>
  );
}

function wrong(email: string | null, faults: FieldError[]) {
  return (
    <DashboardFrame email={email}>
      <WrongFilter title="Dashboard" href="/dashboard" all="Show the last 30 days" faults={faults} />
    </DashboardFrame>
  );
}
