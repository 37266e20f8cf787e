export type MailParts = { to: string; subject: string; text: string; replyTo?: string; messageId: string };

/** How many bytes fit into one encoded word of 75 characters (RFC 2047). */
const ENCODED_BYTES = 45;
const BASE64_LINE = 76;

/**
 * One plain-text mail as RFC 5322 writes it. Its parts were checked to be single lines without control characters, and
 * are looked at once more: a line break in a header would begin another header. Throws `RangeError`.
 */
export function composeMail({ to, subject, text, replyTo, messageId }: MailParts): string {
  const headers = [
    `To: ${address(to)}`,
    ...(replyTo ? [`Reply-To: ${address(replyTo)}`] : []),
    `Subject: ${encodeHeader(subject)}`,
    `Message-ID: <${address(messageId)}>`,
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: base64",
  ];
  const body = Buffer.from(text.replace(/\r?\n/g, "\r\n"), "utf8").toString("base64");
  const lines = body.match(new RegExp(`.{1,${BASE64_LINE}}`, "g")) ?? [];
  return [...headers, "", ...lines, ""].join("\r\n");
}

function address(text: string): string {
  if (!/^[^\s<>,;:"()[\]\\\p{Cc}]+$/u.test(text)) throw new RangeError("is not one plain address");
  return text;
}

function encodeHeader(text: string): string {
  if (/\p{Cc}/u.test(text)) throw new RangeError("a header is one line");
  if (/^[\x20-\x7e]{1,900}$/.test(text) && !text.includes("=?")) return text;
  const pieces: string[] = [];
  let piece = "";
  for (const letter of text) {
    if (Buffer.byteLength(piece + letter) > ENCODED_BYTES) {
      pieces.push(piece);
      piece = "";
    }
    piece += letter;
  }
  const encode = (it: string) => `=?UTF-8?B?${Buffer.from(it, "utf8").toString("base64")}?=`;
  return [...pieces, piece].map(encode).join("\r\n ");
}
