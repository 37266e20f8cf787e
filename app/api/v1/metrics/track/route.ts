import { corsHeaders, preflightHeaders } from "@/lib/cors";
import { type Handler, methods, route } from "@/lib/http";
import { readCapped } from "@/lib/http-body";
import { answerTrack, TRACK_ANSWER, TRACK_HEADERS } from "./answer-track";

const ALLOW = "POST, OPTIONS";

const track = route({}, async ({ request, address }) => {
  const read = (maxBytes: number) => readCapped(request, maxBytes);
  await answerTrack({ headers: request.headers, address, read });
  return new Response(TRACK_ANSWER, { headers: TRACK_HEADERS });
});

const preflight = route(
  {},
  ({ request }) =>
    new Response(null, { status: 204, headers: { Allow: ALLOW, ...preflightHeaders(request.headers, ALLOW) } }),
);

/** Refusals too are for the listed site to read. */
const readable: Handler = async (request) => {
  const response = await track(request);
  for (const [name, value] of Object.entries(corsHeaders(request.headers))) response.headers.set(name, value);
  return response;
};

/** One event of a browser. `server.ts` answers it before Next does (track-door.ts); on Vercel it is answered here. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ POST: readable, OPTIONS: preflight });
