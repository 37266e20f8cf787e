/**
 * Makes many single calls into few of many: what is asked while one is under way goes into the next together. `work`
 * answers in the order of what it is given. When it fails for several, each is tried alone, so that one that cannot be
 * kept keeps no other from being kept.
 */
export function groupCalls<In, Out>(
  work: (items: readonly In[]) => Promise<readonly Out[]>,
  most: number,
): (item: In) => Promise<Out> {
  type Asked = { item: In; resolve(out: Out): void; reject(error: unknown): void };
  let waiting: Asked[] = [];
  let isRunning = false;

  const runGroup = async (group: readonly Asked[]): Promise<void> => {
    try {
      const outs = await work(group.map((it) => it.item));
      for (const [at, asked] of group.entries()) asked.resolve(outs[at] as Out);
    } catch (error) {
      if (group.length === 1) return group[0]?.reject(error);
      for (const asked of group) await runGroup([asked]);
    }
  };
  const run = async () => {
    while (waiting.length) {
      const group = waiting.slice(0, most);
      waiting = waiting.slice(most);
      await runGroup(group);
    }
    isRunning = false;
  };
  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (isRunning) return;
      isRunning = true;
      // After all that is asked in this turn of the loop.
      setImmediate(run);
    });
}
