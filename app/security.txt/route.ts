import { senderAddress } from "@/lib/email/sender-address";
import { appUrl } from "@/lib/env";
import { methods, route } from "@/lib/http";
import { textAnswer } from "../text-answer";

/** RFC 9116 wants less than a year. Told anew by each answer, it cannot run out while somebody answers. */
const VALID_DAYS = 180;
const DAY_MS = 86_400_000;

/** Whom to tell of a weakness; read at /.well-known/security.txt (see next.config.mjs). */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({}, () => textAnswer(securityText(new Date()), "text/plain")),
});

function securityText(now: Date): string {
  const expires = new Date(Math.floor(now.getTime() / DAY_MS + VALID_DAYS) * DAY_MS);
  const lines = [
    ["Contact", `mailto:${senderAddress("security")}`],
    ["Contact", `${appUrl()}/contact`],
    ["Expires", expires.toISOString()],
    ["Preferred-Languages", "en"],
    ["Canonical", `${appUrl()}/.well-known/security.txt`],
  ];
  return lines.map(([name, value]) => `${name}: ${value}\n`).join("");
}
