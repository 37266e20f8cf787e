import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { equalSecrets } from "@/lib/secrets";

/** Guards. Each lets in or throws; none opens when its secret is missing, because `env()` refuses to start then. */

/** The scheduler: `Authorization: Bearer CRON_SECRET`. */
export function requireCron(request: Request): void {
  if (!hasBearer(request, env().CRON_SECRET)) throw unauthorized();
}

function hasBearer(request: Request, secret: string): boolean {
  const given = /^Bearer (\S+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  return given !== undefined && equalSecrets(given, secret);
}

function unauthorized(): AppError {
  return new AppError("unauthorized", "A valid bearer token is needed.");
}
