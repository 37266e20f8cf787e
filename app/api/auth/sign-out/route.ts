import { forgetSessionCookie, sessionTokenIn } from "@/lib/auth-session";
import { methods, requireSameOrigin, route, seeOther } from "@/lib/http";
import { endSession } from "@/lib/users/end-session";
import { signOutInput } from "@/lib/users/schema";

/** Signs this browser out, or with `everywhere=yes` every browser of the same person. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route({ guard: requireSameOrigin, body: signOutInput, types: ["form"] }, async ({ request, body }) => {
    const token = sessionTokenIn(request.headers.get("cookie"));
    if (token) await endSession({ token, everywhere: body.everywhere === "yes" });
    const response = seeOther("/sign-in?signedOut=yes");
    response.headers.append("Set-Cookie", forgetSessionCookie());
    return response;
  }),
});
