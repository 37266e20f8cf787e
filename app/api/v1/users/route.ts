import { requireApiKey } from "@/lib/api-keys/require-api-key";
import { json, methods, route } from "@/lib/http";
import { keepProfile } from "@/lib/users/keep-profile";
import { profileView } from "@/lib/users/profile";
import { getProfile } from "@/lib/users/queries";
import { findProfileInput, keepProfileInput } from "@/lib/users/schema";
import { readQuery } from "../read-query";

const guard = (request: Request) => requireApiKey(request, "users");

/** Somebody the account knows, by e-mail address: kept once, however often and however at once it is sent. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({ guard }, async ({ request, who }) =>
    json(profileView(await getProfile(who.account, readQuery(request, findProfileInput)))),
  ),
  POST: route({ guard, body: keepProfileInput }, async ({ body: { email, ...change }, who }) => {
    const { profile, isNew } = await keepProfile({ account: who.account, email, change });
    return json(profileView(profile), { status: isNew ? 201 : 200 });
  }),
});
