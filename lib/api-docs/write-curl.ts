import { exampleHeaders, type Operation } from "@/lib/api-docs/operation";

/** An operation's example as a shell command, with `$LEVQOR_KEY` and its like to be set before. */
export function writeCurl(operation: Operation, site: string): string {
  const { method, example } = operation;
  const parts = [
    `curl ${method === "GET" ? "" : `-X ${method} `}"${site}${example.path}"`,
    ...Object.entries(exampleHeaders(operation)).map(([name, value]) => `-H "${name}: ${value}"`),
    ...(operation.body ? [`-d '${JSON.stringify(example.body, null, 2).replaceAll("'", "'\\''")}'`] : []),
  ];
  return parts.join(" \\\n  ");
}
