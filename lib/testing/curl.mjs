// As much of curl as the documentation's examples use, for a machine that has none: -X, -H, -d, -sS, and -w for the status.
const args = process.argv.slice(2);
const headers = {};
let method, body, url;
for (let at = 0; at < args.length; at++) {
  const arg = args[at];
  if (arg === "-sS") continue;
  const value = arg.startsWith("-") ? args[++at] : arg;
  if (arg === "-X") method = value;
  else if (arg === "-d") body = value;
  else if (arg === "-H") {
    const [name, ...rest] = value.split(": ");
    headers[name] = rest.join(": ");
  } else if (arg !== "-w") url = value;
}
const answer = await fetch(url, { method: method ?? (body === undefined ? "GET" : "POST"), headers, body });
process.stdout.write(`${await answer.text()}\n${answer.status}`);
