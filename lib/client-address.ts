/**
 * The address of the client. Each trusted proxy in front of us appends the address it saw to X-Forwarded-For, so with
 * `hops` proxies the client is the `hops`-th entry from the right; everything further left was written by the client.
 * With none, only the socket is believed.
 */
export function clientAddressOf(socket: string | undefined, forwardedFor: string, hops: number): string {
  const direct = plain(socket ?? "unknown");
  if (hops < 1) return direct;
  const entries = forwardedFor
    .split(",")
    .map((it) => plain(it.trim()))
    .filter(Boolean);
  return entries.at(-hops) ?? entries[0] ?? direct;
}

/** IPv4 in IPv6 clothes as IPv4; brackets and ports away. */
function plain(address: string): string {
  const bare = address.replace(/^\[([^\]]+)\](?::\d+)?$/, "$1").replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, "$1");
  return bare.replace(/^::ffff:(\d+\.\d+\.\d+\.\d+)$/i, "$1");
}
