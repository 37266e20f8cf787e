import { afterAll, expect, test, vi } from "vitest";
import type { ActionCall } from "@/lib/connectors/connector";
import { startStandIns } from "@/sandbox/stand-ins";

const standIns = await startStandIns();
afterAll(() => standIns.close());

const CALLS: Record<string, ActionCall> = {
  slack: { connector: "slack", action: "list_channels", input: {} },
  notion: { connector: "notion", action: "search", input: {} },
  gmail: { connector: "gmail", action: "list_labels", input: {} },
  telegram: { connector: "telegram", action: "get_me", input: {} },
  whatsapp: { connector: "whatsapp", action: "send_message", input: { to: "+447700900123", text: "x" } },
  http: { connector: "http", action: "request", input: { url: "https://api.example.com/" } },
  openai: { connector: "openai", action: "generate", input: { prompt: "x" } },
};

async function withEnvironment(environment: Record<string, string>) {
  Object.assign(process.env, standIns.env, { OPENAI_API_KEY: "sk-of-the-sandbox" }, environment);
  vi.resetModules();
  const [registry, { ConnectorFailure }] = await Promise.all([
    import("@/lib/connectors/registry"),
    import("@/lib/connectors/connector"),
  ]);
  const failureOf = async (name: string) => {
    const call = CALLS[name];
    if (!call) throw new Error(`no call for ${name}`);
    const signal = new AbortController().signal;
    const outcome = await registry.runAction(call, { signal, idempotencyKey: "k" }).catch((error: unknown) => error);
    expect(outcome).toBeInstanceOf(ConnectorFailure);
    return outcome;
  };
  return { ...registry, failureOf };
}

test("without a credential each connector refuses at submission and when called, naming what is to be set", async () => {
  const needed = [
    ...["SLACK_BOT_TOKEN", "NOTION_TOKEN", "GOOGLE_REFRESH_TOKEN", "TELEGRAM_BOT_TOKEN", "WHATSAPP_ACCESS_TOKEN"],
    ...["HTTP_CONNECTOR_HOSTS", "OPENAI_API_KEY"],
  ];
  const { CONNECTORS, requireConfigured, connectorHealth, failureOf } = await withEnvironment(
    Object.fromEntries(needed.map((name) => [name, ""])),
  );
  expect(Object.keys(CALLS).sort()).toEqual(Object.keys(CONNECTORS).sort());
  for (const name of Object.keys(CONNECTORS) as (keyof typeof CONNECTORS)[]) {
    expect(() => requireConfigured(name), name).toThrow(expect.objectContaining({ code: "not_connected" }));
    expect(await failureOf(name), name).toMatchObject({ kind: "credential", code: "credential_missing" });
  }
  const health = connectorHealth();
  expect(health.filter((it) => it.isConfigured)).toEqual([]);
  expect(health.flatMap((it) => it.needs)).toEqual(expect.arrayContaining(needed));
});

test.each([
  ["slack", { SLACK_BOT_TOKEN: "xoxp-of-somebody" }, "invalid_auth"],
  ["notion", { NOTION_TOKEN: "of-somebody" }, "unauthorized"],
  ["gmail", { GOOGLE_REFRESH_TOKEN: "taken-back" }, "invalid_grant"],
])("a credential that %s does not accept is for a person to mend", async (name, environment, code) => {
  const accepted = {
    SLACK_BOT_TOKEN: "xoxb-of-the-sandbox",
    NOTION_TOKEN: "ntn_of-it",
    GOOGLE_REFRESH_TOKEN: "1//of-it",
  };
  const { failureOf } = await withEnvironment({ ...accepted, ...environment });
  expect(await failureOf(name)).toMatchObject({ kind: "credential", code });
});
