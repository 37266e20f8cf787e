export const PROVIDERS = [
  ...(["stripe", "resend", "telegram", "whatsapp", "openai"] as const),
  ...(["slack", "notion", "google", "outside"] as const),
] as const;
export type Provider = (typeof PROVIDERS)[number];

const COMMON_FAULTS = ["none", "error500", "rateLimited", "hang", "acceptThenDrop"] as const;
/** Of the providers that connectors call. */
const CONNECTOR_FAULTS = ["error401", "cutStream", "garbage"] as const;
const CONNECTOR_PROVIDERS: readonly Provider[] = ["telegram", "whatsapp", "slack", "notion", "google", "outside"];
/** `echo`: it says back, as facts, everything it was given. */
const MODEL_FAULTS = ["error401", "cutStream", "garbage", "slow", "echo"] as const;
export const FAULTS = [...COMMON_FAULTS, ...MODEL_FAULTS] as const;
export type FaultName = (typeof FAULTS)[number];

/** `times` = requests still to be hit before the provider heals; null = until it is set to "none". */
export type Fault = { fault: FaultName; times: number | null };

/** What a rate-limited provider asks the caller to wait, in seconds. */
export const RETRY_AFTER_SECONDS = 2;

export type Faults = {
  list(): Record<Provider, Fault>;
  set(provider: Provider, fault: FaultName, times?: number): void;
  /** The fault that hits this request; counts it. */
  take(provider: Provider): FaultName;
  reset(): void;
};

/** Whether a provider knows how to fail like this. */
export function hasFault(provider: Provider, fault: FaultName): boolean {
  const isOfConnectors = CONNECTOR_PROVIDERS.includes(provider) && CONNECTOR_FAULTS.some((it) => it === fault);
  return provider === "openai" || isOfConnectors || COMMON_FAULTS.some((it) => it === fault);
}

/** Faults are not kept over a restart: a fresh start is a healthy one. */
export function createFaults(): Faults {
  const healthy = (): Record<Provider, Fault> => ({
    stripe: { fault: "none", times: null },
    resend: { fault: "none", times: null },
    telegram: { fault: "none", times: null },
    whatsapp: { fault: "none", times: null },
    openai: { fault: "none", times: null },
    slack: { fault: "none", times: null },
    notion: { fault: "none", times: null },
    google: { fault: "none", times: null },
    outside: { fault: "none", times: null },
  });
  const current = healthy();
  return {
    list: () => structuredClone(current),
    set(provider, fault, times) {
      current[provider] = { fault, times: fault === "none" ? null : (times ?? null) };
    },
    take(provider) {
      const { fault, times } = current[provider];
      if (times === null) return fault;
      current[provider] = times > 1 ? { fault, times: times - 1 } : { fault: "none", times: null };
      return fault;
    },
    reset: () => void Object.assign(current, healthy()),
  };
}
