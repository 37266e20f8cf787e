import { Icon } from "@/components/ui/icon";

export type ConnectorItem = { name: string; title: string; about: string; actions: readonly string[] };

/** The tools we have connectors of our own for, each with what it can do. */
export function ConnectorList({ items }: { items: readonly ConnectorItem[] }) {
  return (
    <ul className="border-line border-t">
      {items.map((it) => (
        <li
          key={it.name}
          id={it.name}
          className="grid gap-x-8 gap-y-3 border-line border-b py-6 md:grid-cols-[1fr_1.6fr_1.6fr]"
        >
          <h3 className="text-lg">{it.title}</h3>
          <p className="max-w-measure text-muted">{it.about}</p>
          <ul className="space-y-1">
            {it.actions.map((action) => (
              <li key={action} className="flex items-start gap-2.5">
                <Icon name="check" className="mt-[5px] text-muted" />
                {action}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
