import { type APIRequestContext, expect } from "@playwright/test";
import type { Buyer } from "./buyer";
import { buyByRequest, intakeLinkOf, STARTER_MAILS, waitForMails } from "./buying";
import { sendIntake } from "./intake";

export type Bought = { buyer: Buyer; successUrl: string; intakeLink: string; reference: string };

/** A paid Starter whose mails have arrived. */
export async function buyStarter(request: APIRequestContext, buyer?: Buyer): Promise<Bought> {
  const bought = await buyByRequest(request, buyer);
  const mails = await waitForMails(request, bought.buyer, STARTER_MAILS);
  const intakeRequest = mails.at(-1);
  const reference = /LV-[A-Z0-9]{8}/.exec(intakeRequest?.subject ?? "")?.[0] ?? "";
  expect(reference).not.toBe("");
  return { ...bought, reference, intakeLink: intakeLinkOf(intakeRequest) };
}

/** An administrator's request context and the order it works on. */
export type Desk = { admin: APIRequestContext; orderId: string };

/** Looks an order up in the console as an administrator would. `admin` is signed in. */
export async function findOrderId(admin: APIRequestContext, reference: string): Promise<string> {
  const list = await admin.get(`/admin/orders?q=${reference}`);
  expect(list.status()).toBe(200);
  const id = /\/admin\/orders\/(ord_\w+)/.exec(await list.text())?.[1];
  expect(id, `${reference} is in the list`).toBeTruthy();
  return id ?? "";
}

/** Sends a form of an order's page in the console, as the page would. */
export async function act({ admin, orderId }: Desk, action: string, fields: Record<string, string>): Promise<void> {
  const page = await (await admin.get(`/admin/orders/${orderId}`)).text();
  const seen = /name="seen" value="(\w*)"/.exec(page)?.[1];
  expect(seen, "the page names the newest event").toBeDefined();
  const form = { seen: seen ?? "", ...fields };
  const answer = await admin.post(`/admin/orders/${orderId}/${action}`, { form, maxRedirects: 0 });
  expect(answer.status(), `${action}: ${answer.status() === 303 ? "" : await answer.text()}`).toBe(303);
}

export const HAND_OVER = {
  summary: "A booking form fills the workshop calendar.",
  howToUse: "Nothing to do: it runs with each booking.",
  howToRevoke: "Take our access away in the calendar's settings.",
  fileName1: "How it works",
  fileUrl1: "https://files.example.test/how-it-works.pdf",
} as const;

/** Hands over what is being built, all four checks ticked. */
export async function handOver(desk: Desk): Promise<void> {
  const checks = { tested: "yes", errorFree: "yes", namedClearly: "yes", documented: "yes" };
  await act(desk, "hand-over", { ...HAND_OVER, ...checks });
}

/** The id of the open question to the customer. */
export async function questionOf({ admin, orderId }: Desk): Promise<string> {
  const page = await (await admin.get(`/admin/orders/${orderId}`)).text();
  const id = /<option value="([0-9a-f-]{36})"/.exec(page)?.[1];
  expect(id, "a question is open").toBeTruthy();
  return id ?? "";
}

/** A Starter bought, its intake sent, and brought to an open question or to hand-over. `admin` is signed in. */
export async function makeOrder(
  request: APIRequestContext,
  admin: APIRequestContext,
  until: "asked" | "handed over",
): Promise<Bought & Desk> {
  const bought = await buyStarter(request);
  await sendIntake(request, bought.intakeLink);
  const desk = { admin, orderId: await findOrderId(admin, bought.reference) };
  await act(desk, "start-work", {});
  if (until === "asked") await act(desk, "ask-for-info", { question: "Which calendar do we use?" });
  else await handOver(desk);
  return { ...bought, ...desk };
}
