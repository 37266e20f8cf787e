/** The id that a message's data names, such as `requestId`; empty when it names none. */
export function idIn(data: unknown, name: "requestId" | "handoverId"): string {
  const value =
    typeof data === "object" && data !== null && name in data ? (data as Record<string, unknown>)[name] : "";
  return typeof value === "string" ? value : "";
}
