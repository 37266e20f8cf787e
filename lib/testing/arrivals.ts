import type { Attribution } from "@/lib/metrics/attribution";
import { type Arrival, readArrival } from "@/lib/metrics/read-arrival";

type Known = Arrival & { attribution: Attribution };

/** Where a buyer came from. The product waits a moment only; a machine that is busy with other tests is asked again. */
export async function patientArrival(sender: Parameters<typeof readArrival>[0]): Promise<Known> {
  for (let tries = 0; tries < 20; tries++) {
    const { attribution, fact } = await readArrival(sender);
    if (attribution) return { attribution, fact };
  }
  throw new Error("where a buyer came from was never known in time");
}
