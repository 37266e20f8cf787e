import { sessionTokenIn } from "@/lib/auth-session";
import { methods, requireSameOrigin, route, seeOther } from "@/lib/http";
import { openSession } from "@/lib/users/open-session";
import { linkInput } from "@/lib/users/schema";
import { LINK_LIMIT, safeReturnPath } from "@/lib/users/user";

/** Spends a link: the button of /sign-in/link. Only this signs in; opening the link does not. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(
    { guard: requireSameOrigin, limit: LINK_LIMIT, body: linkInput, types: ["form"], maxBytes: 8 * 1_024 },
    async ({ request, body }) => {
      const returnTo = safeReturnPath(body.returnTo);
      const cookie = await openSession({ token: body.token, former: sessionTokenIn(request.headers.get("cookie")) });
      if (!cookie) return seeOther(`/sign-in?error=link&callbackUrl=${encodeURIComponent(returnTo)}`);
      const response = seeOther(returnTo);
      response.headers.append("Set-Cookie", cookie);
      return response;
    },
  ),
});
