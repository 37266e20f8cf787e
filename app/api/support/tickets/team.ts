import { isInternalRequest, requireAdminRequest } from "@/lib/auth";
import { AppError } from "@/lib/errors";
import { requireSameOrigin } from "@/lib/http";

/** Who on our side acts, as it is written down: an administrator's address, or `internal` for a program of ours. */
export type TeamMember = { actor: string };

/** Guard of all doors to the tickets. Throws `unauthorized`, `forbidden`. */
export async function requireTeam(request: Request): Promise<TeamMember> {
  if (isInternalRequest(request)) return { actor: "internal" };
  if (request.method !== "GET" && request.method !== "HEAD") requireSameOrigin(request);
  return { actor: (await signedIn(request)).email };
}

/** Programs ask here too: "sign in again" would be no help to one. */
async function signedIn(request: Request) {
  try {
    return await requireAdminRequest(request);
  } catch (error) {
    if (!(error instanceof AppError && error.code === "unauthorized")) throw error;
    throw new AppError("unauthorized", "Send the X-Internal-Secret header, or sign in as an administrator.");
  }
}
