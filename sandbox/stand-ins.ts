import { join } from "node:path";
import { openAlertLog } from "./alert-log";
import { type CallLog, openCallLog } from "./call-log";
import { startControl } from "./control";
import { createFaults, type Faults } from "./faults";
import { startGoogle } from "./google";
import { type MailHandle, startMail } from "./mail";
import { startNotion } from "./notion";
import { type OpenaiHandle, startOpenai } from "./openai";
import { startOutside } from "./outside";
import { startSlack } from "./slack";
import type { Webhook } from "./stripe/deliveries";
import { type StripeHandle, startStripe } from "./stripe/stripe-stand-in";
import { type ChannelHandle, startTelegram } from "./telegram";
import { startWhatsapp } from "./whatsapp";

export type StandInPorts = Record<
  "stripe" | "resend" | "telegram" | "whatsapp" | "openai" | "slack" | "notion" | "google" | "outside" | "control",
  number
>;

export type StandInOptions = {
  /** Where state is kept over a restart; in memory only without it. */
  dataDir?: string;
  /** 0 or absent = any free port. All listen on 127.0.0.1. */
  ports?: Partial<StandInPorts>;
  /** Where Stripe's events are posted, and the secret they are signed with. */
  webhook?: Webhook;
  /** Milliseconds since 1970. Date.now by default. */
  now?: () => number;
  /** Pauses before each further attempt of a refused webhook. */
  webhookRetrySeconds?: readonly number[];
};

/** Addresses to put into the product's environment. */
export type StandInEnv = Record<
  | "STRIPE_API_BASE"
  | "RESEND_BASE_URL"
  | "TELEGRAM_API_BASE"
  | "WHATSAPP_API_URL"
  | "OPENAI_BASE_URL"
  | "SLACK_API_BASE"
  | "NOTION_API_BASE"
  | "GOOGLE_API_BASE"
  | "HTTP_CONNECTOR_HOSTS"
  | "SANDBOX_OUTSIDE_ORIGINS"
  | "SANDBOX_CONTROL_URL",
  string
>;

export type StandIns = {
  env: StandInEnv;
  /** The ports taken, to ask for again at the next start. */
  ports: StandInPorts;
  stripe: StripeHandle;
  mail: MailHandle;
  telegram: ChannelHandle;
  whatsapp: ChannelHandle;
  openai: OpenaiHandle;
  /** What reached Slack, Notion, Gmail and the server that stands for everybody else's. */
  calls: CallLog;
  faults: Faults;
  /** Writes what is not yet on disk and stops everything. */
  close(): Promise<void>;
};

/** Starts local stand-ins for all providers. Rejects when a port is taken, with nothing left running. */
export async function startStandIns(options: StandInOptions = {}): Promise<StandIns> {
  const { dataDir, ports = {}, now = Date.now } = options;
  const file = (name: string): string | undefined => dataDir && join(dataDir, name);
  const started: { close(): Promise<void> }[] = [];
  const opened = async <Item extends { close(): Promise<void> }>(starting: Promise<Item>): Promise<Item> => {
    const item = await starting;
    started.unshift(item);
    return item;
  };
  const close = async (): Promise<void> => {
    for (const item of started.splice(0)) await item.close();
  };
  const faults = createFaults();
  try {
    const log = await opened(openAlertLog(file("alerts.json")));
    const stripe = await opened(
      startStripe({
        port: ports.stripe ?? 0,
        file: file("stripe.json"),
        faults,
        now,
        webhook: options.webhook,
        retrySeconds: options.webhookRetrySeconds,
      }),
    );
    const mail = await opened(startMail({ port: ports.resend ?? 0, file: file("mails.json"), faults, now }));
    const telegram = await opened(startTelegram({ port: ports.telegram ?? 0, log, faults, now }));
    const whatsapp = await opened(startWhatsapp({ port: ports.whatsapp ?? 0, log, faults, now }));
    const openai = await opened(startOpenai({ port: ports.openai ?? 0, faults }));
    const calls = await opened(openCallLog(file("connector-calls.json"), now));
    const slack = await opened(startSlack({ port: ports.slack ?? 0, log: calls, faults, now }));
    const notion = await opened(startNotion({ port: ports.notion ?? 0, log: calls, faults, now }));
    const google = await opened(startGoogle({ port: ports.google ?? 0, log: calls, faults, now }));
    const outside = await opened(startOutside({ port: ports.outside ?? 0, log: calls, faults }));
    const parts = { stripe, mail, log, calls, openai, faults };
    const control = await opened(startControl({ port: ports.control ?? 0, ...parts }));
    const env = {
      STRIPE_API_BASE: stripe.origin,
      RESEND_BASE_URL: mail.origin,
      TELEGRAM_API_BASE: telegram.origin,
      WHATSAPP_API_URL: whatsapp.origin,
      OPENAI_BASE_URL: `${openai.origin}/v1`,
      SLACK_API_BASE: `${slack.origin}/api`,
      NOTION_API_BASE: notion.origin,
      GOOGLE_API_BASE: google.origin,
      HTTP_CONNECTOR_HOSTS: new URL(outside.origin).host,
      SANDBOX_OUTSIDE_ORIGINS: outside.origin,
      SANDBOX_CONTROL_URL: control.origin,
    };
    const port = (origin: string): number => Number(new URL(origin).port);
    const taken: StandInPorts = {
      stripe: port(stripe.origin),
      resend: port(mail.origin),
      telegram: port(telegram.origin),
      whatsapp: port(whatsapp.origin),
      openai: port(openai.origin),
      slack: slack.port,
      notion: notion.port,
      google: google.port,
      outside: outside.port,
      control: control.port,
    };
    return { env, ports: taken, stripe, mail, telegram, whatsapp, openai, calls, faults, close };
  } catch (error) {
    await close();
    throw error;
  }
}
