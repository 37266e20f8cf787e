import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/** State that is changed in place; `changed()` after each change has it written soon. */
export type Store<State extends object> = {
  state: State;
  changed(): void;
  reset(): void;
  /** Writes what is not yet on disk and waits for it. */
  flush(): Promise<void>;
};

/** Opens a JSON file as state; without a file the state lives in memory. An unreadable file is an error, not an empty start. */
export async function openStore<State extends object>(
  file: string | undefined,
  empty: () => State,
): Promise<Store<State>> {
  const state = { ...empty(), ...(file ? await load<State>(file) : undefined) };
  let dirty = false;
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();
  let pause = 100;

  const write = async (target: string): Promise<void> => {
    if (!dirty) return;
    dirty = false;
    const from = performance.now();
    await mkdir(dirname(target), { recursive: true });
    await writeFile(`${target}.tmp`, JSON.stringify(state));
    await rename(`${target}.tmp`, target);
    // A large state takes long to write: keep the share of time spent on it near a tenth.
    pause = Math.max(100, (performance.now() - from) * 10);
  };
  const start = (): Promise<void> => {
    timer = undefined;
    if (file) writing = writing.then(() => write(file));
    return writing;
  };
  const changed = (): void => {
    if (!file) return;
    dirty = true;
    timer ??= setTimeout(() => {
      start().catch((error: unknown) => console.error(`Could not write ${file}`, error));
    }, pause);
  };
  return {
    state,
    changed,
    reset() {
      Object.assign(state, empty());
      changed();
    },
    flush() {
      clearTimeout(timer);
      return start();
    },
  };
}

async function load<State>(file: string): Promise<State | undefined> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  try {
    return JSON.parse(text) as State;
  } catch (cause) {
    throw new Error(`${file} is not readable JSON. Start over with: npm run sandbox -- --reset`, { cause });
  }
}
