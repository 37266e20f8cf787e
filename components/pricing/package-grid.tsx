import { PACKAGES } from "@/lib/pricing/catalog";
import { PackageCard } from "./package-card";

/** The packages side by side, at equal heights. */
export function PackageGrid() {
  return (
    <div className="grid gap-6 lg:grid-cols-3">
      {PACKAGES.map((item) => (
        <PackageCard key={item.id} item={item} />
      ))}
    </div>
  );
}
