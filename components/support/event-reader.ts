export type ServerEvent = { name: string; data: string };

/**
 * Reads server-sent events out of text that arrives in pieces, wherever it was cut. An event without data, or one that
 * was never finished, is none.
 */
export function eventReader(): (text: string) => ServerEvent[] {
  let rest = "";
  let [name, data]: [string, string[]] = ["message", []];
  const readLine = (line: string): ServerEvent | null => {
    if (line === "") {
      const event = data.length > 0 ? { name, data: data.join("\n") } : null;
      [name, data] = ["message", []];
      return event;
    }
    const [field, ...after] = line.split(":");
    const value = after.join(":").replace(/^ /, "");
    if (field === "event") name = value;
    if (field === "data") data.push(value);
    return null;
  };
  return (text) => {
    // A carriage return at the very end may be half of a line end.
    const lines = (rest + text).split(/\r\n|\n|\r(?=[\s\S])/);
    rest = lines.pop() ?? "";
    return lines.map(readLine).filter((it) => it !== null);
  };
}
