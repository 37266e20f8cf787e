import { corsHeaders, preflightHeaders } from "@/lib/cors";
import { appUrl } from "@/lib/env";
import { json, methods, route } from "@/lib/http";
import { CALLS_TO_ACTION, CLOSING, HEADLINE, SHORT, TESTIMONIALS, USPS } from "@/lib/leads/marketing-content";

const ALLOW = "GET, HEAD, OPTIONS";

/** What we say of ourselves, as the home page says it. */
const summary = route({}, ({ request }) =>
  json(
    {
      headlines: [{ title: HEADLINE.lines.join(" "), text: HEADLINE.text }, SHORT, CLOSING],
      callsToAction: Object.values(CALLS_TO_ACTION).map(({ label, path }) => ({
        label,
        url: new URL(path, appUrl()).href,
      })),
      usps: USPS,
      testimonials: TESTIMONIALS,
    },
    // Anybody's cache may keep it: what it holds for one site must not be given to another.
    { headers: { "Cache-Control": "public, max-age=300", vary: "Origin", ...corsHeaders(request.headers) } },
  ),
);

const preflight = route(
  {},
  ({ request }) =>
    new Response(null, { status: 204, headers: { Allow: ALLOW, ...preflightHeaders(request.headers, ALLOW) } }),
);

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: summary, OPTIONS: preflight });
