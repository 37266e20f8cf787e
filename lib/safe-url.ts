import { isIP } from "node:net";
import { env, isSandbox } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { isPublicAddress } from "@/lib/public-address";

const LONGEST = 2_048;
/** Names that never leave the network they are asked in. */
const INNER_NAME = /(^|\.)(localhost|localdomain|local|internal|intranet|lan|home|corp|private|home\.arpa)$/;
const LOOPBACK = /^http:\/\/(127\.0\.0\.1|\[::1\]|localhost):\d{1,5}$/;

/**
 * Reads an address that a customer gave, and refuses what could never be somebody else's public https server, before any
 * name is looked up. `allowHosts` names the only hosts (with a port where it is not 443). Throws `invalid`.
 */
export function requireSafeUrl(given: string, allowHosts?: readonly string[]): URL {
  const problem = problemOf(given, allowHosts);
  if (problem)
    throw new AppError("invalid", `The address ${problem}.`, { fields: [{ path: "url", message: problem }] });
  const url = new URL(given);
  url.hash = "";
  return url;
}

/** What is wrong with an address, or null; words that go on after "The address" or a field's name. */
export function problemOf(given: string, allowHosts?: readonly string[]): string | null {
  if (given.length > LONGEST) return `is longer than ${LONGEST} characters`;
  // The parser would take these out or turn them round; whoever writes them wants two readers to disagree.
  if (/[\s\\\p{Cc}]/u.test(given)) return "holds a space, a control character or a backslash";
  const url = URL.parse(given);
  if (!url) return "is no address";
  if (isOutsideOfSandbox(url)) return allowHosts ? outsideList(url, allowHosts) : null;
  if (url.protocol !== "https:") return "must begin with https://";
  if (url.username || url.password || /^[^/]*\/\/[^/?#]*@/.test(given)) return "must not hold a user name or password";
  const host = plainHost(url);
  if (isIP(host)) {
    if (!isPublicAddress(host)) return "must not lead to a private or reserved address";
  } else if (INNER_NAME.test(host) || !host.includes(".")) {
    return "must not lead into a private network";
  }
  if (url.port && !allowHosts?.includes(url.host)) return "must use port 443";
  return allowHosts ? outsideList(url, allowHosts) : null;
}

/** The host without the brackets of IPv6 and the dot at the end of a full name. */
export function plainHost(url: URL): string {
  return url.hostname
    .replace(/^\[|\]$/g, "")
    .replace(/\.+$/, "")
    .toLowerCase();
}

/** The sandbox names, one by one, the addresses of this machine that stand for somebody else's server. */
export function isOutsideOfSandbox(url: URL): boolean {
  return isSandbox() && LOOPBACK.test(url.origin) && env().SANDBOX_OUTSIDE_ORIGINS.includes(url.origin);
}

function outsideList(url: URL, allowHosts: readonly string[]): string | null {
  const host = url.port ? `${plainHost(url)}:${url.port}` : plainHost(url);
  return allowHosts.some((it) => it.toLowerCase() === host)
    ? null
    : "leads to a host that is not on the list of allowed hosts";
}
