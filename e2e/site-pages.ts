import type { APIRequestContext } from "@playwright/test";
import { buyByRequest, intakeLinkOf, openCheckout, STARTER_MAILS, waitForMails } from "./buying";
import type { Mail } from "./stand-ins";

export type SitePage = {
  name: string;
  status: number;
  /** The page's address; whatever it needs to show is made first. */
  open(request: APIRequestContext): Promise<string> | string;
};

/** What a visitor or a customer sees. */
export const PUBLIC_PAGES: readonly SitePage[] = [
  { name: "home", status: 200, open: () => "/" },
  { name: "pricing", status: 200, open: () => "/pricing" },
  { name: "cancelled", status: 200, open: () => "/checkout/cancelled" },
  { name: "not found", status: 404, open: () => "/there-is-no-such-page" },
  { name: "paid order", status: 200, open: async (request) => (await paidOrder(request)).successUrl },
  { name: "intake", status: 200, open: async (request) => intakeLinkOf((await paidOrder(request)).mails.at(-1)) },
];

/** What the sandbox adds. */
export const SANDBOX_PAGES: readonly SitePage[] = [
  { name: "sandbox panel", status: 200, open: () => "/sandbox" },
  {
    name: "sandbox inbox",
    status: 200,
    open: async (request) => `/sandbox/inbox?to=${(await paidOrder(request)).email}`,
  },
  {
    name: "sandbox mail",
    status: 200,
    open: async (request) => `/sandbox/inbox/${(await paidOrder(request)).mails[0]?.id}`,
  },
  { name: "sandbox alerts", status: 200, open: () => "/sandbox/alerts" },
  { name: "sandbox clock", status: 200, open: () => "/sandbox/clock" },
  { name: "sandbox faults", status: 200, open: () => "/sandbox/faults" },
  { name: "sandbox Stripe", status: 200, open: () => "/sandbox/stripe" },
  { name: "hosted payment", status: 200, open: openCheckout },
];

type PaidOrder = { email: string; successUrl: string; mails: Mail[] };
let order: Promise<PaidOrder> | undefined;

/** One order a worker: these pages are only looked at. */
function paidOrder(request: APIRequestContext): Promise<PaidOrder> {
  order ??= buyByRequest(request).then(async ({ buyer, successUrl }) => ({
    email: buyer.email,
    successUrl,
    mails: await waitForMails(request, buyer, STARTER_MAILS),
  }));
  return order;
}
