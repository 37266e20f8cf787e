import { beforeEach, expect, test } from "vitest";
import { POST as postPreferences } from "@/app/api/preferences/route";
import { GET, POST } from "@/app/api/unsubscribe/route";
import { db } from "@/lib/db";
import { hasDeclinedMarketing, readMailToken, unsubscribeLink } from "@/lib/email/queries";

const ADDRESS = "ada@example.com";
const tokenOf = (address: string) => new URL(unsubscribeLink(address)).searchParams.get("token") ?? "";
const form = { "content-type": "application/x-www-form-urlencoded" };
const request = (path: string, body: string, headers: Record<string, string> = {}) =>
  new Request(`http://localhost:3000${path}`, { method: "POST", body, headers: { ...form, ...headers } });
const oneClick = (token: string, headers = {}) =>
  POST(request(`/unsubscribe?token=${token}`, "List-Unsubscribe=One-Click", headers));

beforeEach(() => db().mailPreference.deleteMany());

test("a mail provider unsubscribes its reader by one post, without cookies and from anywhere", async () => {
  const elsewhere = { origin: "https://mail.example", "sec-fetch-site": "cross-site" };
  const response = await oneClick(tokenOf("Ada@Example.com "), elsewhere);
  expect(response.status).toBe(200);
  expect(await hasDeclinedMarketing(ADDRESS)).toBe(true);
  expect(await hasDeclinedMarketing("grace@example.com")).toBe(false);
  const [first] = await db().mailPreference.findMany();
  expect((await oneClick(tokenOf(ADDRESS))).status).toBe(200);
  expect(await db().mailPreference.findMany()).toMatchObject([{ marketingDeclinedAt: first?.marketingDeclinedAt }]);
});

test("the same as a multipart form, as some providers send it", async () => {
  const body = new FormData();
  body.set("List-Unsubscribe", "One-Click");
  const url = `http://localhost:3000/unsubscribe?token=${tokenOf(ADDRESS)}`;
  expect((await POST(new Request(url, { method: "POST", body }))).status).toBe(200);
  expect(await hasDeclinedMarketing(ADDRESS)).toBe(true);
});

test("our own page's button is answered with the preferences", async () => {
  const token = tokenOf(ADDRESS);
  const response = await POST(request(`/unsubscribe?token=${token}`, "from=page"));
  expect(response.status).toBe(303);
  expect(response.headers.get("location")).toBe(`/preferences?token=${token}&saved=off`);
  expect(await hasDeclinedMarketing(ADDRESS)).toBe(true);
});

test("the preferences switch marketing on and off, from our own page only", async () => {
  const path = `/preferences?token=${tokenOf(ADDRESS)}`;
  for (const marketing of ["off", "on", "off"]) {
    expect((await postPreferences(request(path, `marketing=${marketing}`))).status).toBe(303);
    expect(await hasDeclinedMarketing(ADDRESS)).toBe(marketing === "off");
  }
  const foreign = await postPreferences(request(path, "marketing=on", { "sec-fetch-site": "cross-site" }));
  expect(foreign.status).toBe(403);
  expect(await hasDeclinedMarketing(ADDRESS)).toBe(true);
});

test("a link that is not ours is not found, whatever it looks like, and changes nothing", async () => {
  const token = tokenOf(ADDRESS);
  const flipped = `${token.slice(0, -4)}${token.endsWith("AAAA") ? "BBBB" : "AAAA"}`;
  for (const wrong of ["", "x", flipped, token.slice(1), `${token}AA`, Buffer.from(ADDRESS).toString("base64url")]) {
    expect((await oneClick(wrong)).status).toBe(404);
    expect((await postPreferences(request(`/preferences?token=${wrong}`, "marketing=off"))).status).toBe(404);
    expect(readMailToken(wrong)).toBeNull();
  }
  expect(await db().mailPreference.count()).toBe(0);
});

test("a link tells no address, and two links to the same address look different", () => {
  const [one, two] = [tokenOf(ADDRESS), tokenOf(ADDRESS)];
  expect(one).not.toBe(two);
  expect(Buffer.from(one, "base64url").toString()).not.toContain("ada");
});

test("a body that says something else, or another method, is refused", async () => {
  const path = `/unsubscribe?token=${tokenOf(ADDRESS)}`;
  for (const body of ["", "List-Unsubscribe=Later", "List-Unsubscribe=One-Click&x=1"]) {
    expect((await POST(request(path, body))).status).toBe(400);
  }
  const asJson = { "content-type": "application/json" };
  expect((await POST(request(path, '{"List-Unsubscribe":"One-Click"}', asJson))).status).toBe(415);
  expect((await POST(request(path, `x=${"y".repeat(5_000)}`))).status).toBe(413);
  expect((await GET(new Request(`http://localhost:3000${path}`))).status).toBe(405);
  expect(await db().mailPreference.count()).toBe(0);
});
