import { requireApiKey } from "@/lib/api-keys/require-api-key";
import { json, methods, route } from "@/lib/http";
import { changeProfile } from "@/lib/users/change-profile";
import { profileView } from "@/lib/users/profile";
import { getProfile } from "@/lib/users/queries";
import { changeProfileInput } from "@/lib/users/schema";

const guard = (request: Request) => requireApiKey(request, "users");

/** One of the account's users; PATCH merges `meta` key by key. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({ guard }, async ({ params, who }) =>
    json(profileView(await getProfile(who.account, { id: params.id ?? "" }))),
  ),
  PATCH: route({ guard, body: changeProfileInput }, async ({ params, body: change, who }) =>
    json(profileView(await changeProfile({ account: who.account, id: params.id ?? "", change }))),
  ),
});
