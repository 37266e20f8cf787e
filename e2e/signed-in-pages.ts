import { type APIRequestContext, type APIResponse, expect } from "@playwright/test";
import { newBuyer } from "./buyer";
import { postIntake } from "./intake";
import { OWNER, signInByRequest } from "./signing-in";
import type { SitePage } from "./site-pages";
import { type Bought, buyStarter, findOrderId, makeOrder } from "./working";

/** What a customer and the team see once signed in: each page's `open` also signs its request context in. */
export const SIGNED_IN_PAGES: readonly SitePage[] = [
  { name: "account", status: 200, open: asCustomer(() => "/account") },
  { name: "account, question open", status: 200, open: asCustomer(({ asked }) => `/account/orders/${asked.orderId}`) },
  {
    name: "account, mail",
    status: 200,
    open: asCustomer(({ asked, mailId }) => `/account/orders/${asked.orderId}/mails/${mailId}`),
  },
  {
    name: "account, handed over",
    status: 200,
    open: asCustomer(({ done }) => `/account/orders/${done.orderId}`, "done"),
  },
  { name: "account, no such order", status: 404, open: asCustomer(() => "/account/orders/ord_unknown") },
  { name: "signed in already", status: 200, open: asCustomer(() => "/sign-in") },
  { name: "admin list", status: 200, open: asOwner(() => "/admin/orders") },
  { name: "admin list, nothing found", status: 200, open: asOwner(() => "/admin/orders?q=nobody-has-this-name") },
  { name: "admin list, wrong filter", status: 200, open: asOwner(() => "/admin/orders?status=NONSENSE") },
  { name: "admin order, question open", status: 200, open: asOwner(({ asked }) => `/admin/orders/${asked.orderId}`) },
  {
    name: "admin order, handed over",
    status: 200,
    open: asOwner(({ done }) => `/admin/orders/${done.orderId}?done=hand-over`),
  },
  { name: "admin order, intake refused", status: 200, open: asOwner(({ refusedId }) => `/admin/orders/${refusedId}`) },
  {
    name: "admin mail",
    status: 200,
    open: asOwner(({ asked, mailId }) => `/admin/orders/${asked.orderId}/mails/${mailId}`),
  },
  { name: "admin, no such order", status: 404, open: asOwner(() => "/admin/orders/ord_unknown") },
  { name: "admin tickets", status: 200, open: atDesk(() => "/admin/tickets") },
  { name: "admin tickets, nothing found", status: 200, open: atDesk(() => "/admin/tickets?q=nobody-has-this-name") },
  { name: "admin tickets, wrong filter", status: 200, open: atDesk(() => "/admin/tickets?status=NONSENSE") },
  { name: "admin ticket, answered", status: 200, open: atDesk(({ openId }) => `/admin/tickets/${openId}?done=reply`) },
  { name: "admin ticket, closed", status: 200, open: atDesk(({ closedId }) => `/admin/tickets/${closedId}`) },
  { name: "admin, no such ticket", status: 404, open: atDesk(() => "/admin/tickets/T-UNKNOWN") },
  { name: "admin knowledge", status: 200, open: atDesk(() => "/admin/knowledge?sort=repeated") },
  { name: "admin leads", status: 200, open: atDesk(() => "/admin/leads") },
  { name: "admin leads, nothing found", status: 200, open: atDesk(() => "/admin/leads?q=nobody-has-this-name") },
  { name: "admin leads, wrong filter", status: 200, open: atDesk(() => "/admin/leads?state=NONSENSE") },
  { name: "admin jobs", status: 200, open: atDesk(() => "/admin/jobs") },
  { name: "admin jobs, nothing found", status: 200, open: atDesk(() => "/admin/jobs?q=nobody-has-this-name") },
  { name: "admin jobs, wrong filter", status: 200, open: atDesk(() => "/admin/jobs?status=NONSENSE") },
  { name: "admin job, failed", status: 200, open: aJob("failed") },
  { name: "admin job, waits for a yes", status: 200, open: aJob("paused") },
  { name: "admin, no such job", status: 404, open: atDesk(() => "/admin/jobs/job_unknown") },
  { name: "admin keys", status: 200, open: atDesk(() => "/admin/keys?done=revoke") },
  { name: "admin knowledge, nothing further", status: 200, open: atDesk(() => "/admin/knowledge?page=999") },
  { name: "dashboard", status: 200, open: atDesk(() => "/dashboard") },
  { name: "dashboard, by the hour", status: 200, open: atDesk(() => "/dashboard?range=24h") },
  { name: "dashboard, nothing counted", status: 200, open: atDesk(() => "/dashboard?to=2020-01-31") },
  { name: "dashboard, wrong range", status: 200, open: atDesk(() => "/dashboard?range=1y") },
  { name: "dashboard, closed", status: 401, open: asCustomer(() => "/dashboard") },
];

type Worked = Bought & { orderId: string };
type Orders = { asked: Worked; done: Worked; refusedId: string; mailId: string };
let made: Promise<Orders> | undefined;

/** Three orders a worker: these pages are only looked at. */
function orders(request: APIRequestContext): Promise<Orders> {
  made ??= makeOrders(request);
  return made;
}

async function makeOrders(request: APIRequestContext): Promise<Orders> {
  await signInByRequest(request, OWNER);
  const asked = await makeOrder(request, request, "asked");
  const done = await makeOrder(request, request, "handed over");
  const refused = await buyStarter(request);
  await postIntake(request, refused.intakeLink, { "workflow-1": "Give medical advice to patients." });
  const page = await (await request.get(`/admin/orders/${asked.orderId}`)).text();
  const mailId = /\/mails\/([0-9a-f-]{36})/.exec(page)?.[1] ?? "";
  expect(mailId, "the order's page names its mails").not.toBe("");
  return { asked, done, mailId, refusedId: await findOrderId(request, refused.reference) };
}

function asCustomer(address: (made: Orders) => string, whose: "asked" | "done" = "asked"): SitePage["open"] {
  return async (request) => {
    const all = await orders(request);
    await signInByRequest(request, all[whose].buyer.email);
    return address(all);
  };
}

function asOwner(address: (made: Orders) => string): SitePage["open"] {
  return async (request) => {
    const all = await orders(request);
    await signInByRequest(request, OWNER);
    return address(all);
  };
}

type Tickets = { openId: string; closedId: string };
let opened: Promise<Tickets> | undefined;

/** Two tickets a worker, one behind a cited answer and answered by a person, the other closed. */
function atDesk(address: (made: Tickets) => string): SitePage["open"] {
  return async (request) => {
    await signInByRequest(request, OWNER);
    opened ??= openTickets(request);
    return address(await opened);
  };
}

async function openTickets(request: APIRequestContext): Promise<Tickets> {
  const read = async (answer: APIResponse) => {
    expect(answer.ok(), await answer.text()).toBe(true);
    return (await answer.json()) as { conversationId: string; ticketId: string };
  };
  const asked = await request.post("/api/support/public", { data: { message: "How long will the delivery take?" } });
  const { conversationId } = await read(asked);
  const { email } = newBuyer();
  const message = "Let a person look at this, please.";
  const escalate = async (data: object) => (await read(await request.post("/api/support/escalate", { data }))).ticketId;
  const openId = await escalate({ email, message, conversationId });
  await read(await request.post(`/api/support/tickets/${openId}/replies`, { data: { message: "We did." } }));
  const change = { note: "Robin knows more.", assignee: OWNER, priority: "urgent" };
  await read(await request.patch(`/api/support/tickets/${openId}`, { data: change }));
  const closedId = await escalate({ email, message });
  await read(await request.patch(`/api/support/tickets/${closedId}`, { data: { status: "closed" } }));
  return { openId, closedId };
}

/** The newest job of the demo in this state. */
function aJob(status: "failed" | "paused"): SitePage["open"] {
  return async (request) => {
    await signInByRequest(request, OWNER);
    const list = await (await request.get(`/admin/jobs?status=${status}`)).text();
    const id = /\/admin\/jobs\/(job_[a-z0-9]+)/.exec(list)?.[1];
    expect(id, `the demo has a ${status} job`).toBeTruthy();
    return `/admin/jobs/${id}`;
  };
}
