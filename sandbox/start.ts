import path from "node:path";
import { PlainError, printFailure, secondsSince, step } from "../scripts/steps.mjs";
import { listenForStop } from "../scripts/stop-request";
import { sandboxLinks } from "./start-links";
import { startSandbox } from "./start-sandbox";

// `npm run sandbox` and, with --dev, `npm run dev`. Ctrl-C stops everything it started; the data stays.
const HELP = `npm run sandbox [-- --reset]    --reset starts over with empty data    PORT=3001 chooses another port`;

type Choice = { mode: "production" | "development"; reset: boolean; port: number };

function readChoice(args: string[], portText: string | undefined): Choice {
  const unknown = args.find((arg) => !["--dev", "--reset"].includes(arg));
  if (unknown) throw new PlainError(`Unknown option ${unknown}.\n${HELP}`);
  const port = Number(portText || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new PlainError(`PORT=${portText} is no port number.\n${HELP}`);
  return { mode: args.includes("--dev") ? "development" : "production", reset: args.includes("--reset"), port };
}

async function main(): Promise<void> {
  const startedAt = performance.now();
  const { asked, signal } = listenForStop();
  const choice = readChoice(process.argv.slice(2), process.env.PORT);
  const folder = path.join(path.dirname(import.meta.dirname), ".sandbox");
  process.stdout.write(`\nLevqor sandbox (data in ${path.relative(process.cwd(), folder) || folder})\n\n`);
  const sandbox = await startSandbox({ folder, ...choice, step, signal });
  const links = sandboxLinks(sandbox.url, sandbox.environment.DASHBOARD_TOKEN ?? "");
  process.stdout.write(`\nReady after ${secondsSince(startedAt)}.\n\n${links}\n\nCtrl-C stops everything.\n`);

  const reason = await Promise.race([asked, sandbox.ended]);
  process.stdout.write("\n");
  await step("Stopping the server, the stand-ins and Postgres", sandbox.stop);
  if (typeof reason === "string")
    throw new PlainError(`The server ended by itself (${reason}). Its log is .sandbox/server.log`);
}

main().catch((error: unknown) => {
  printFailure(error);
  process.exitCode = 1;
});
