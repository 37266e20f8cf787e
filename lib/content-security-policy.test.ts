import { expect, test } from "vitest";
import { checkoutOrigins, contentSecurityPolicy } from "@/lib/content-security-policy";

const directives = (policy: string) =>
  Object.fromEntries(policy.split("; ").map((it) => [it.split(" ")[0], it.split(" ").slice(1)]));

test("no script runs inline or from a string, on any page", () => {
  for (const policy of [
    contentSecurityPolicy({}),
    contentSecurityPolicy({ nonce: "bm9uY2U=" }),
    contentSecurityPolicy({ scriptHashes: ["sha256-abc="] }),
  ]) {
    const scripts = directives(policy)["script-src"];
    expect(scripts).not.toContain("'unsafe-inline'");
    expect(scripts).not.toContain("'unsafe-eval'");
    expect(scripts).not.toContain("*");
  }
});

test("a static page names its hashes, a dynamic one its nonce", () => {
  expect(directives(contentSecurityPolicy({ scriptHashes: ["sha256-a=", "sha256-b="] }))["script-src"]).toEqual([
    "'self'",
    "'sha256-a='",
    "'sha256-b='",
  ]);
  expect(directives(contentSecurityPolicy({ nonce: "abc" }))["script-src"]).toEqual([
    "'self'",
    "'nonce-abc'",
    "'strict-dynamic'",
  ]);
});

test("nobody frames us, sets our base or embeds an object; forms lead home or to Stripe", () => {
  const policy = directives(contentSecurityPolicy({ formAction: checkoutOrigins("https://levqor.test") }));
  expect(policy).toMatchObject({
    "default-src": ["'self'"],
    "frame-ancestors": ["'none'"],
    "base-uri": ["'none'"],
    "object-src": ["'none'"],
    "form-action": ["'self'", "https://checkout.stripe.com"],
  });
});

test("only a site on this machine may lead a form to a stand-in", () => {
  for (const here of ["http://localhost:3000", "http://127.0.0.1:3000"]) {
    expect(checkoutOrigins(here)).toContain("http://127.0.0.1:*");
  }
  for (const site of ["https://levqor.test", "https://localhost.levqor.test", "not an address"]) {
    expect(checkoutOrigins(site)).toEqual(["https://checkout.stripe.com"]);
  }
});

test("what the bundler needs while developing stays there", () => {
  expect(contentSecurityPolicy({ isDevelopment: true })).toContain("'unsafe-eval'");
  expect(contentSecurityPolicy({})).not.toContain("ws:");
});
