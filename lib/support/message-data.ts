/** A text that a message's data names; empty when it names none. */
export function textIn(data: unknown, name: "ticketId" | "messageId"): string {
  const value =
    typeof data === "object" && data !== null && name in data ? (data as Record<string, unknown>)[name] : "";
  return typeof value === "string" ? value : "";
}
