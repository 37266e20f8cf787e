import { type APIRequestContext, expect } from "@playwright/test";
import { listSitePages } from "@/app/(site)/site-pages";
import { buyByRequest, intakeLinkOf, openCheckout, STARTER_MAILS, waitForMails } from "./buying";
import { postIntake, sendIntake, writeTwice } from "./intake";
import { OWNER, requestSignInLink, signInByRequest } from "./signing-in";
import type { Mail } from "./stand-ins";
import { type Bought, buyStarter } from "./working";

export type SitePage = {
  name: string;
  status: number;
  /** Made once, at build, for everybody. */
  isStatic?: boolean;
  /** The page's address; whatever it needs to show is made first. */
  open(request: APIRequestContext): Promise<string> | string;
};

/** Every page that is to be found, as the site itself lists them. */
export const FOUND_PAGES: readonly SitePage[] = listSitePages().map(({ path, isDynamic }) => ({
  name: path === "/" ? "home" : path.slice(1),
  status: 200,
  isStatic: !isDynamic,
  open: () => path,
}));

/** What a visitor or a customer sees. */
export const PUBLIC_PAGES: readonly SitePage[] = [
  ...FOUND_PAGES,
  { name: "cancelled", status: 200, isStatic: true, open: () => "/checkout/cancelled" },
  { name: "not found", status: 404, isStatic: true, open: () => "/there-is-no-such-page" },
  { name: "contact, sent", status: 200, open: () => "/contact/sent?ticket=T-7K3QF2ZB" },
  { name: "newsletter, sent", status: 200, isStatic: true, open: () => "/newsletter/sent" },
  { name: "newsletter, confirmed", status: 200, isStatic: true, open: () => "/newsletter/confirmed" },
  { name: "newsletter, wrong link", status: 404, open: () => "/newsletter/confirm?token=wrong" },
  { name: "chat", status: 200, isStatic: true, open: () => "/chat" },
  { name: "paid order", status: 200, open: async (request) => (await paidOrder(request)).successUrl },
  { name: "intake", status: 200, open: async (request) => intakeLinkOf((await paidOrder(request)).mails.at(-1)) },
  {
    name: "intake, two versions",
    status: 200,
    open: async (request) => `${(await writtenTwice(request)).intakeLink}?said=incomplete`,
  },
  { name: "intake, refused", status: 200, open: async (request) => (await refusedIntake(request)).intakeLink },
  { name: "intake, sent", status: 200, open: async (request) => `${(await sentIntake(request)).intakeLink}?said=sent` },
  { name: "intake, wrong link", status: 404, open: () => `/intake/${"a".repeat(32)}` },
  { name: "intake, new link sent", status: 200, open: () => "/intake/link-sent" },
  { name: "sign-in", status: 200, open: () => "/sign-in?callbackUrl=/admin" },
  { name: "sign-in, no address", status: 200, open: () => "/sign-in?error=email" },
  { name: "sign-in, link sent", status: 200, open: () => "/sign-in/sent" },
  { name: "sign-in, link opened", status: 200, open: async (request) => requestSignInLink(request, OWNER) },
  { name: "sign-in, link run out", status: 200, open: () => "/sign-in/link?token=wrong" },
  { name: "unsubscribe", status: 200, open: async (request) => `/unsubscribe?token=${await mailToken(request)}` },
  { name: "unsubscribe, wrong link", status: 404, open: () => "/unsubscribe?token=wrong" },
  { name: "preferences", status: 200, open: async (request) => `/preferences?token=${await mailToken(request)}` },
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
  { name: "sandbox connectors", status: 200, open: () => "/sandbox/connectors" },
  { name: "design", status: 200, open: () => "/design" },
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

const writtenTwice = anOrder(async (request, { intakeLink }) => {
  await postIntake(request, intakeLink, { "contact-email": "no address" }, false);
  await writeTwice(request, intakeLink);
});
const refusedIntake = anOrder(async (request, { intakeLink }) => {
  await postIntake(request, intakeLink, { "workflow-1": "Give medical advice to patients." });
});
const sentIntake = anOrder((request, { intakeLink }) => sendIntake(request, intakeLink));
const customer = anOrder(async () => undefined);

/** One order a worker, bought and prepared when it is first asked for. */
function anOrder(prepare: (request: APIRequestContext, bought: Bought) => Promise<void>) {
  let made: Promise<Bought> | undefined;
  const make = async (request: APIRequestContext) => {
    const bought = await buyStarter(request);
    await prepare(request, bought);
    return bought;
  };
  return (request: APIRequestContext): Promise<Bought> => {
    made ??= make(request);
    return made;
  };
}

/** What the links to unsubscribe and to the preferences carry, from the foot of a customer's account. */
async function mailToken(request: APIRequestContext): Promise<string> {
  await signInByRequest(request, (await customer(request)).buyer.email);
  const token = /\/preferences\?token=([\w-]+)/.exec(await (await request.get("/account")).text())?.[1];
  expect(token, "the account links to the preferences").toBeTruthy();
  return token ?? "";
}
