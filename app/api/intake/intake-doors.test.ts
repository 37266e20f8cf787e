import { beforeAll, expect, test } from "vitest";
import { POST as autosave } from "@/app/api/intake/answers/route";
import { GET, POST as postForm } from "@/app/api/intake/route";
import { POST as askForLink, GET as seeClosed } from "@/app/intake/[token]/closed/route";
import { db } from "@/lib/db";
import { getIntake } from "@/lib/intake/queries";
import { intakeToken } from "@/lib/orders/queries";
import { renewIntakeLink } from "@/lib/orders/renew-intake-link";
import { queue } from "@/lib/queue";
import { FULL_INTAKE } from "@/lib/testing/intakes";
import { buyOrder, orderAt, readOrder, TEAM } from "@/lib/testing/orders";

beforeAll(async () => {
  // A worker elsewhere: outside a running server there is no after().
  process.env.WORKER = "inline";
  await queue();
});

const BROWSER = { accept: "text/html,*/*;q=0.8", "sec-fetch-site": "same-origin" };

/** A request of a client of its own, so that no test uses up another's allowance. */
function request(path: string, body: URLSearchParams | object | null, headers: Record<string, string> = {}): Request {
  const isForm = body instanceof URLSearchParams;
  return new Request(`http://localhost:3000${path}`, {
    method: body ? "POST" : "GET",
    body: body && (isForm ? body : JSON.stringify(body)),
    headers: {
      ...(isForm ? BROWSER : { "content-type": "application/json" }),
      "x-levqor-address": crypto.randomUUID(),
      ...headers,
    },
  });
}

async function newLink() {
  const { id: orderId } = await buyOrder();
  return { orderId, token: intakeToken(await readOrder(orderId)) };
}

const save = (body: object, headers?: Record<string, string>) =>
  autosave(request("/api/intake/answers", { device: "desk", version: 0, ...body }, headers));

/** Posts the form as a browser does: the answers, and the version of every field shown. */
function post(token: string, answers: Record<string, string>, more: Record<string, string> = {}, headers = {}) {
  const versions = Object.keys(answers).map((it) => [`v.${it}`, "0"]);
  const body = new URLSearchParams({ token, device: "desk", ...Object.fromEntries(versions), ...answers, ...more });
  return postForm(request("/api/intake", body, headers));
}
const at = (response: Response) => [response.status, response.headers.get("location")];
const closed = (token: string, post = false, address?: string) => {
  const headers: Record<string, string> = address ? { "x-levqor-address": address } : {};
  const body = post ? new URLSearchParams() : null;
  const asked = request(`/intake/${encodeURIComponent(token)}/closed`, body, headers);
  return (post ? askForLink : seeClosed)(asked, { params: Promise.resolve({ token }) });
};

test("a field saved while it is typed tells its version and how far the intake is", async () => {
  const { token } = await newLink();
  const response = await save({ token, field: "goal", value: "Less typing\r\n" });
  expect([response.status, response.headers.get("cache-control")]).toEqual([200, "no-store"]);
  const answer = await response.json();
  expect(answer).toMatchObject({ state: "saved", version: 1, secret: false, progress: { filled: 1, wanted: 8 } });
  expect(answer.missing).toHaveLength(7);
  expect(JSON.stringify(answer)).not.toContain("Less typing");
});

test.each<[string, object, number]>([
  ["an unknown field", { field: "price", value: "1" }, 400],
  ["a field of a bigger package", { field: "workflow-7", value: "x" }, 400],
  ["a value that is too long", { field: "goal", value: "x".repeat(2_001) }, 400],
  ["a value that is no text", { field: "goal", value: { a: 1 } }, 400],
  ["a consent in other words", { field: "consent-access", value: "no" }, 400],
  ["a version from nowhere", { field: "goal", value: "x", version: -1 }, 400],
  ["an order's id", { field: "goal", value: "x", orderId: "ord_1" }, 400],
  ["a body of 100 kB", { field: "goal", value: "x".repeat(100_000) }, 413],
])("%s is refused and changes nothing", async (_, body, status) => {
  const { orderId, token } = await newLink();
  expect((await save({ token, ...body })).status).toBe(status);
  expect(await db().intakeAnswer.count({ where: { orderId } })).toBe(0);
});

test("the whole form is saved and leads back, by 303", async () => {
  const { orderId, token } = await newLink();
  expect(at(await post(token, { goal: "Less", files: "", business: "Shop" }))).toEqual([
    303,
    `/intake/${token}?said=saved#said`,
  ]);
  expect((await getIntake(orderId)).progress.filled).toBe(2);
});

test("a form sent without all that is wanted keeps what it has; with all of it, it is sent, and twice says so", async () => {
  const { orderId, token } = await newLink();
  const send = (answers: Record<string, string>) => post(token, answers, { send: "yes" });
  const said = async (answers: Record<string, string>) => at(await send(answers))[1];
  expect(await said({ ...FULL_INTAKE, goal: "" })).toBe(`/intake/${token}?said=incomplete#said`);
  expect((await getIntake(orderId)).progress.filled).toBe(7);
  expect(await said(FULL_INTAKE)).toBe(`/intake/${token}?said=sent#said`);
  expect(await said({ ...FULL_INTAKE, goal: "Something else" })).toBe(`/intake/${token}?said=already#said`);
  expect((await getIntake(orderId)).answers.find((it) => it.field === "goal")?.value).toBe(FULL_INTAKE.goal);
});

test("what looks like a password is not kept, stops the sending and is named", async () => {
  const { orderId, token } = await newLink();
  const response = await post(token, { ...FULL_INTAKE, access: "pw: hunter2, ask Anna" }, { send: "yes" });
  expect(at(response)[1]).toBe(`/intake/${token}?said=secret&in=access#said`);
  const { answers, submittedAt } = await getIntake(orderId);
  expect(answers.find((it) => it.field === "access")?.value).toBe("pw: [removed], ask Anna");
  expect(submittedAt).toBeNull();
});

test("two devices without scripts: both versions are kept, and a press chooses", async () => {
  const { orderId, token } = await newLink();
  await post(token, { goal: "from the desk" });
  await post(token, { goal: "from the phone" }, { device: "phone" });
  const [conflict] = (await getIntake(orderId)).conflicts;
  expect(conflict?.value).toBe("from the phone");
  const choose = `${conflict?.id}:use`;
  const unseen = await post(token, {}, { choose });
  expect(at(unseen)[1]).toBe(`/intake/${token}?said=undecided#said`);
  const chosen = await post(token, {}, { choose, "v.goal": "1", goal: "from the desk" });
  expect(at(chosen)[1]).toBe(`/intake/${token}?said=chosen#said`);
  const { answers, conflicts } = await getIntake(orderId);
  expect([answers.find((it) => it.field === "goal")?.value, conflicts]).toEqual(["from the phone", []]);
});

test("a page left open chooses nothing it has not shown, and what nobody touched on it is nobody's answer", async () => {
  const { orderId, token } = await newLink();
  const read = async () => {
    const { answers, conflicts } = await getIntake(orderId);
    const goal = answers.find((it) => it.field === "goal");
    return { goal: goal?.value, drawn: goal?.drawn ?? "", conflicts };
  };
  await post(token, { goal: "A1" });
  await post(token, { goal: "B1" }, { device: "phone" });
  const { drawn, conflicts } = await read();
  await post(token, { goal: "A2, an afternoon's work" }, { "v.goal": "1" });
  const third = { device: "third", "v.goal": drawn, choose: `${conflicts[0]?.id}:use` };
  expect(at(await post(token, { goal: "A1" }, third))[1]).toBe(`/intake/${token}?said=undecided#said`);
  expect(await read()).toMatchObject({ goal: "A2, an afternoon's work", conflicts: [{ value: "B1" }] });
  // What was typed above before the button was pressed is kept as well.
  await post(token, { goal: "C1" }, third);
  expect((await read()).conflicts.map((it) => it.value)).toEqual(["B1", "C1"]);
  const seen = { device: "third", "v.goal": (await read()).drawn, choose: third.choose };
  expect(at(await post(token, { goal: "A2, an afternoon's work" }, seen))[1]).toContain("said=chosen");
  expect(await read()).toMatchObject({ goal: "B1", conflicts: [{ value: "C1" }] });
});

test("another site's form, an unknown name and a choice from nowhere are refused", async () => {
  const { orderId, token } = await newLink();
  expect((await post(token, { goal: "x" }, {}, { "sec-fetch-site": "cross-site" })).status).toBe(403);
  expect((await save({ token, field: "goal", value: "x" }, { origin: "https://evil.example" })).status).toBe(403);
  expect((await post(token, { goal: "x" }, { email: "me@evil.example" })).status).toBe(400);
  expect((await post(token, { goal: "x" }, { choose: "1; DROP" })).status).toBe(400);
  expect((await post(token, { goal: "x".repeat(2_001) })).status).toBe(400);
  expect(await db().intake.count({ where: { orderId } })).toBe(0);
  expect((await GET(request("/api/intake", null))).status).toBe(405);
});

test("every wrong link gets the same answer, then 429; a good link from the same address still works", async () => {
  const { token } = await newLink();
  const other = await buyOrder();
  const address = { "x-levqor-address": "203.0.113.9" };
  const guess = () => Buffer.from(crypto.getRandomValues(new Uint8Array(24))).toString("base64url");
  const wrong = [
    other.id,
    other.reference,
    other.email,
    `${token}x`,
    token.toLowerCase(),
    "",
    ...Array.from({ length: 64 }, guess),
  ];
  const answers = [];
  for (const it of wrong) {
    const response = await save({ token: it, field: "goal", value: "x" }, address);
    answers.push(`${response.status} ${(await response.json()).detail.replace(/\d+/, "N")}`);
  }
  expect(new Set(answers.slice(0, 60))).toEqual(new Set(["404 There is nothing here."]));
  expect(new Set(answers.slice(60))).toEqual(new Set(["429 That was too often. Try again in N seconds."]));
  expect((await save({ token, field: "goal", value: "mine" }, address)).status).toBe(200);
  expect((await closed(guess(), false, "203.0.113.9")).status).toBe(429);
});

test("a replaced link is 410 with one button, names nobody, and saves nothing", async () => {
  const { orderId, token } = await newLink();
  await renewIntakeLink({ orderId, actor: TEAM });
  const { email, reference } = await readOrder(orderId);
  const page = await closed(token);
  const html = await page.text();
  expect([page.status, page.headers.get("x-robots-tag")]).toEqual([410, "noindex"]);
  expect(html).toContain("Mail me a new link");
  for (const secret of [email, reference, orderId]) expect(html).not.toContain(secret);
  expect((await save({ token, field: "goal", value: "x" })).status).toBe(409);
  expect((await post(token, { goal: "x" })).status).toBe(409);
  expect(await db().intake.count({ where: { orderId } })).toBe(0);
});

test.each([
  ["CANCELED", "This order was cancelled"],
  ["REFUNDED", "This order was refunded"],
] as const)(
  "the link of an order that is %s says why it is closed and whom to ask, and names nobody",
  async (status, title) => {
    const { orderId, token } = await newLink();
    const { email, reference } = await db().order.update({ where: { id: orderId }, data: { status } });
    const page = await closed(token);
    const html = await page.text();
    expect([page.status, html.includes(`<h1>${title}</h1>`), html.includes("mailto:support@")]).toEqual([
      410,
      true,
      true,
    ]);
    for (const secret of [email, reference, orderId, "Mail me a new link"]) expect(html).not.toContain(secret);
    expect((await save({ token, field: "goal", value: "x" })).status).toBe(409);
    await closed(token, true);
    expect(await db().email.count({ where: { orderId, kind: "intake-link" } })).toBe(0);
  },
);

test("asking for a new link has one answer for everybody, and mails only the order's address", async () => {
  const { id: orderId, email } = await orderAt("DONE");
  const old = intakeToken(await readOrder(orderId));
  const good = (await newLink()).token;
  for (const token of [old, old, good, "x".repeat(32), "../..", ""]) {
    expect(at(await closed(token, true))).toEqual([303, "/intake/link-sent"]);
  }
  const mails = await db().email.findMany({ where: { kind: "intake-link", orderId } });
  expect(mails.map((it) => it.to)).toEqual(mails.map(() => email));
  expect(mails.length).toBeLessThanOrEqual(2);
  const many = [];
  for (let count = 0; count < 12; count++) many.push((await closed(old, true, "198.51.100.4")).status);
  expect(many).toEqual([...Array(10).fill(303), 429, 429]);
});
