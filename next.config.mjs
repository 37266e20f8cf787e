/** Sent with every answer. The Content-Security-Policy of pages is not here: it differs by page (see proxy.ts). */
const HEADERS = {
  "Strict-Transport-Security": "max-age=63072000; includeSubDomains; preload",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  "Origin-Agent-Cluster": "?1",
  "X-DNS-Prefetch-Control": "off",
};

/** Of what is answered to programs, and of the plain page, with our icon, that tells a browser why its form was refused. */
const ANSWER_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // One place for all builds of this checkout, or another one that `npm test` names so that it disturbs nobody.
  distDir: process.env.NEXT_DIST_DIR || ".next",
  // `npm test` checks the types of everything, tests included; a second time here would only make the first start slower.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    "pg",
    "pg-boss",
    "pino",
    "stripe",
    "resend",
    "grammy",
    "openai",
    "@slack/web-api",
    "@notionhq/client",
    "@googleapis/gmail",
    "next-auth",
    "rate-limiter-flexible",
    "react-email",
  ],
  // Read while answering (the chat), and found by no import: Vercel must be told to bring it along.
  outputFileTracingIncludes: { "/**": ["./knowledge-base/**/*"] },
  // Browsers ask for it by this name where a page names no icon.
  rewrites: async () => [
    { source: "/favicon.ico", destination: "/icon.svg" },
    // A page that shows a document is read as text too.
    { source: "/:page.md", destination: "/markdown/:page" },
    { source: "/:folder/:page.md", destination: "/markdown/:folder/:page" },
    // TypeScript overlooks folders whose name begins with a dot.
    { source: "/.well-known/security.txt", destination: "/security.txt" },
  ],
  headers: async () => [
    { source: "/:path*", headers: Object.entries(HEADERS).map(([key, value]) => ({ key, value })) },
    // A preview of a change is for those who are shown it.
    ...(process.env.VERCEL_ENV === "preview"
      ? [{ source: "/:path*", headers: [{ key: "X-Robots-Tag", value: "noindex, nofollow" }] }]
      : []),
    {
      // Its link holds a token, which is to reach nobody: not the next site, not a search engine.
      source: "/dashboard/:path*",
      headers: [
        { key: "Referrer-Policy", value: "no-referrer" },
        { key: "X-Robots-Tag", value: "noindex, nofollow" },
      ],
    },
    {
      source: "/:door(api|health|ready|status|internal)/:path*",
      headers: [{ key: "Content-Security-Policy", value: ANSWER_POLICY }],
    },
  ],
};

export default config;
