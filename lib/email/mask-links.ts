/** Long enough to be a key to something. */
const SECRET_LENGTH = 16;
const MASK = "••••";

/** The same text or HTML with every link still readable and none of them usable: long parts and all values are hidden. */
export function maskLinks(text: string): string {
  return text.replace(/https?:\/\/[^\s"'<>]+/g, maskAddress);
}

function maskAddress(address: string): string {
  const [, origin = "", path = "", rest = ""] = /^(https?:\/\/[^/?#]*)([^?#]*)(.*)$/.exec(address) ?? [];
  const parts = path.split("/").map((part) => (part.length >= SECRET_LENGTH ? MASK : part));
  // Also behind "&amp;", as addresses stand in HTML; what follows "#" is hidden whole.
  const values = rest.replace(/#.*$/, `#${MASK}`).replace(/=[^&#]*/g, `=${MASK}`);
  return origin + parts.join("/") + values;
}
