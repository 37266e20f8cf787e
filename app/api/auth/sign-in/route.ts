import { methods, requireSameOrigin, route, seeOther } from "@/lib/http";
import { limitRequest, networkOf } from "@/lib/rate-limit";
import { deriveToken } from "@/lib/secrets";
import { requestLink } from "@/lib/users/request-link";
import { readEmail, signInInput } from "@/lib/users/schema";
import { ASK_LIMIT, MAILBOX_LIMIT, MAILBOX_TOTAL, safeReturnPath } from "@/lib/users/user";

/** Asks for a link. The same answer for every address, known or not. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(
    { guard: requireSameOrigin, limit: ASK_LIMIT, body: signInInput, types: ["form"], maxBytes: 8 * 1_024 },
    async ({ body, address }) => {
      const returnTo = safeReturnPath(body.callbackUrl);
      const email = readEmail(body.email);
      if (!email) return seeOther(`/sign-in?error=email&callbackUrl=${encodeURIComponent(returnTo)}`);
      // A stranger uses up their own asks for somebody's mailbox first, and its owner's only from several networks.
      await limitRequest(MAILBOX_LIMIT, deriveToken("sign-in-mailbox", `${email} ${networkOf(address)}`));
      await limitRequest(MAILBOX_TOTAL, deriveToken("sign-in-mailbox", email));
      await requestLink({ email, returnTo });
      return seeOther("/sign-in/sent");
    },
  ),
});
