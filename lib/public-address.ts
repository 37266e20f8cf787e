import { BlockList, isIP } from "node:net";

/**
 * Which addresses are somebody else's public servers. IPv4: all but IANA's special-purpose registry (private, loopback,
 * link-local with the clouds' metadata, carrier NAT, multicast, documentation, reserved) and Azure's metadata. IPv6: only
 * what IANA gives out (2000::/3), without what is made for translation, tunnels and documentation; so the IPv4 address
 * inside ::ffff:…, 64:ff9b::…, 2002:… or Teredo's is never looked for: none of them is reachable at all.
 */
const SPECIAL_IPV4 = [
  ...["0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12"],
  ...["192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16"],
  ...["192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4"],
  "168.63.129.16/32",
];
const SPECIAL_IPV6 = ["2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20"];

const special = new BlockList();
const given = new BlockList();
for (const range of SPECIAL_IPV4) addRange(special, range, "ipv4");
for (const range of SPECIAL_IPV6) addRange(special, range, "ipv6");
addRange(given, "2000::/3", "ipv6");

function addRange(list: BlockList, range: string, family: "ipv4" | "ipv6"): void {
  const [net = "", bits] = range.split("/");
  list.addSubnet(net, Number(bits), family);
}

/** False for whatever is no plain address at all. An IPv6 zone (`%eth0`) belongs to this machine's links. */
export function isPublicAddress(address: string): boolean {
  if (address.includes("%")) return false;
  const family = isIP(address);
  if (family === 4) return !special.check(address, "ipv4");
  return family === 6 && given.check(address, "ipv6") && !special.check(address, "ipv6");
}
