import { openStore } from "./store";

/** Something that a connector did at a provider, in the few facts that a person would look for. */
export type ConnectorCall = {
  id: string;
  provider: "slack" | "notion" | "google" | "outside";
  action: string;
  /** As it was received; no header that carries a credential. */
  facts: Record<string, string>;
  createdAt: string;
};

export type CallLog = {
  /** Newest first. */
  list(provider?: ConnectorCall["provider"]): ConnectorCall[];
  add(provider: ConnectorCall["provider"], action: string, facts: Record<string, string>): ConnectorCall;
  reset(): void;
  close(): Promise<void>;
};

const MOST_CALLS = 2_000;
const LONGEST_FACT = 4_000;

/** One log for all providers of the connectors, so that the control panel shows them in the order they came. */
export async function openCallLog(file: string | undefined, now: () => number): Promise<CallLog> {
  const store = await openStore<{ calls: ConnectorCall[]; last: number }>(file, () => ({ calls: [], last: 0 }));
  return {
    list: (provider) => store.state.calls.filter((it) => !provider || it.provider === provider).reverse(),
    add(provider, action, facts) {
      store.state.last += 1;
      const short = Object.entries(facts).map(([name, value]) => [name, value.slice(0, LONGEST_FACT)]);
      const call: ConnectorCall = {
        ...{ id: `call_${store.state.last}`, provider, action },
        ...{ facts: Object.fromEntries(short), createdAt: new Date(now()).toISOString() },
      };
      store.state.calls.push(call);
      store.state.calls.splice(0, store.state.calls.length - MOST_CALLS);
      store.changed();
      return call;
    },
    reset: store.reset,
    close: store.flush,
  };
}
