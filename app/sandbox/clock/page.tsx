import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { TextField } from "@/components/ui/field";
import { readClock } from "@/lib/clock";
import { requireSandbox } from "@/lib/sandbox";
import { PanelHead } from "../panel-head";
import { PostButton } from "../post-button";

export const metadata = { title: "Sandbox clock" };

const ROUTE = "/api/sandbox/clock";

export default async function ClockPage() {
  requireSandbox();
  const { now, offsetSeconds } = await readClock();
  return (
    <>
      <PanelHead title="Clock">
        The time the business goes by: reminders, delivery dates and offers follow it. It only moves forward, until you
        set it back to today.
      </PanelHead>
      <Card>
        <p className="text-xl">
          <DateTime value={now} style="long" />
        </p>
        <p className="mt-1 text-muted">
          {offsetSeconds ? `${inWords(offsetSeconds)} ahead of the real time.` : "The real time."}
        </p>
        <div className="mt-6 flex flex-wrap gap-3">
          <PostButton action={ROUTE} fields={{ advance: "PT48H" }}>
            Go 48 hours ahead
          </PostButton>
          <PostButton action={ROUTE} fields={{ advance: "P7D" }}>
            Go 7 days ahead
          </PostButton>
          {offsetSeconds ? (
            <PostButton action={ROUTE} fields={{ reset: "true" }}>
              Back to the real time
            </PostButton>
          ) : null}
        </div>
        <form method="post" action={ROUTE} className="mt-6 flex flex-wrap items-center gap-3 border-line border-t pt-6">
          <TextField
            name="advance"
            label="Another step"
            help="ISO 8601, such as PT90M or P14D"
            required
            pattern="P[0-9WDTHMS]+"
          />
          <Button type="submit">Go ahead</Button>
        </form>
      </Card>
    </>
  );
}

function inWords(seconds: number): string {
  const days = Math.floor(seconds / 86_400);
  const hours = Math.floor((seconds % 86_400) / 3_600);
  const minutes = Math.floor((seconds % 3_600) / 60);
  const parts = [
    days ? `${days} ${days === 1 ? "day" : "days"}` : "",
    hours ? `${hours} ${hours === 1 ? "hour" : "hours"}` : "",
    minutes ? `${minutes} ${minutes === 1 ? "minute" : "minutes"}` : "",
  ];
  return parts.filter(Boolean).join(", ") || `${seconds} seconds`;
}
