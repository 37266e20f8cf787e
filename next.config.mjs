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

/** Of what is answered to programs, and of the plain page that tells a browser why its form was refused. */
const ANSWER_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

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
    "next-auth",
    "rate-limiter-flexible",
    "react-email",
  ],
  // Read while answering (the chat), and found by no import: Vercel must be told to bring it along.
  outputFileTracingIncludes: { "/**": ["./knowledge-base/**/*"] },
  // Browsers ask for it by this name where a page names no icon.
  rewrites: async () => [{ source: "/favicon.ico", destination: "/icon.svg" }],
  headers: async () => [
    { source: "/:path*", headers: Object.entries(HEADERS).map(([key, value]) => ({ key, value })) },
    {
      source: "/:door(api|health|ready|status|internal)/:path*",
      headers: [{ key: "Content-Security-Policy", value: ANSWER_POLICY }],
    },
  ],
};

export default config;
