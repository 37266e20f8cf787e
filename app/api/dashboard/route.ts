import { exchangeDashboardToken, TOKEN_LIMIT } from "@/lib/dashboard-access";
import { methods, route, seeOther } from "@/lib/http";
import { describeProblem, problemPage } from "@/lib/problem";
import { limitRequest } from "@/lib/rate-limit";

/**
 * GET /dashboard?token=… is handed on to here (see proxy.ts): a right token is exchanged for a cookie and an address
 * without it. Whoever opens that link is a person, so that a refusal is a page.
 */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({}, async ({ request, address, requestId }) => {
    try {
      await limitRequest(TOKEN_LIMIT, address);
      const cookie = exchangeDashboardToken(new URL(request.url).searchParams.get("token") ?? "");
      const response = seeOther("/dashboard");
      response.headers.append("Set-Cookie", cookie);
      return response;
    } catch (error) {
      return problemPage(describeProblem(error, requestId), "/dashboard", "Other ways in");
    }
  }),
});
