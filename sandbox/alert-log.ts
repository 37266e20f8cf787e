import { type AcceptedHooks, createAcceptedHooks } from "./accepted";
import { openStore } from "./store";

/** A message that reached a chat. `text` is as sent, mark-up included. */
export type Alert = {
  id: string;
  channel: "telegram" | "whatsapp";
  to: string;
  text: string;
  parseMode: string | null;
  createdAt: string;
};

export type AlertLog = {
  /** Newest first. */
  list(channel?: Alert["channel"]): Alert[];
  add(alert: Alert): void;
  nextNumber(): number;
  hooks: Record<Alert["channel"], AcceptedHooks<Alert>>;
  reset(): void;
  close(): Promise<void>;
};

type AlertState = { alerts: Alert[]; last: number };

/** One log for both channels, so that the control panel can show them in the order they came. */
export async function openAlertLog(file: string | undefined): Promise<AlertLog> {
  const store = await openStore<AlertState>(file, () => ({ alerts: [], last: 0 }));
  return {
    list: (channel) => store.state.alerts.filter((it) => !channel || it.channel === channel).reverse(),
    add(alert) {
      store.state.alerts.push(alert);
      store.changed();
    },
    nextNumber() {
      store.state.last += 1;
      store.changed();
      return store.state.last;
    },
    hooks: { telegram: createAcceptedHooks<Alert>(), whatsapp: createAcceptedHooks<Alert>() },
    reset: store.reset,
    close: store.flush,
  };
}
