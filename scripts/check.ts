import { SOURCE_CHECKS, typeCheck } from "./checks";
import { PlainError, printFailure, step } from "./steps.mjs";
import { listenForStop } from "./stop-request";

// `npm run check`: what can be said about the source without running it.
async function main(): Promise<void> {
  const { signal } = listenForStop();
  const environment = { ...process.env, NEXT_DIST_DIR: ".next-test" };
  for (const { name, run } of [...SOURCE_CHECKS, typeCheck(".next-test")]) {
    await step(name, async () => {
      const { failed, output } = await run({ environment, signal });
      if (failed > 0) throw new PlainError(`${name} failed.`, output);
    });
  }
}

main().catch((error: unknown) => {
  printFailure(error);
  process.exitCode = 1;
});
