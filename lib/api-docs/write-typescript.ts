import { exampleHeaders, type Operation, VARIABLES } from "@/lib/api-docs/operation";

/** The same in TypeScript, for Node 20 or newer and for browsers' fetch; no package is needed. */
export function writeTypescript(operation: Operation, site: string): string {
  const { method, example } = operation;
  const headers = Object.entries(exampleHeaders(operation)).map(
    ([name, value]) => `    ${keyOf(name)}: ${text(value)},`,
  );
  const options = [
    ...(method === "GET" ? [] : [`  method: "${method}",`]),
    ...(headers.length ? ["  headers: {", ...headers, "  },"] : []),
    ...(operation.body ? [`  body: JSON.stringify(${indented(literal(example.body))}),`] : []),
  ];
  const given = options.length ? `, {\n${options.join("\n")}\n}` : "";
  return [
    `const response = await fetch(${text(`${site}${example.path}`)}${given});`,
    "if (!response.ok) throw new Error(await response.text());",
    "const answer = await response.json();",
  ].join("\n");
}

/** A text, as a template where a variable stands in it. */
function text(value: string): string {
  const names = Object.entries(VARIABLES);
  const known = names.filter(([name]) => value.includes(`$${name}`));
  if (!known.length) return JSON.stringify(value);
  const whole = known.find(([name]) => value === `$${name}`);
  if (whole) return whole[1];
  return `\`${known.reduce((it, [name, variable]) => it.replaceAll(`$${name}`, `\${${variable}}`), value)}\``;
}

/** JSON with the keys as TypeScript writes them. */
function literal(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(/^(\s*)"([A-Za-z_]\w*)":/gm, "$1$2:");
}

function keyOf(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? name : JSON.stringify(name);
}

function indented(lines: string): string {
  return lines.replaceAll("\n", "\n  ");
}
