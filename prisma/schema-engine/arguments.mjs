/**
 * Reads what the Prisma CLI starts its engine with:
 * `--datamodels FILE … --datasource '{"url":…}'` to speak JSON-RPC, or `cli <command>` to do one thing and end.
 * @param {string[]} args
 * @returns {{ datamodelFiles: string[], url: string, databaseCommand: string | null }}
 */
export function parseArguments(args) {
  const datamodelFiles = [];
  let datasource = {};
  let databaseCommand = null;
  for (let index = 0; index < args.length; index++) {
    const next = args[index + 1];
    if (args[index] === "--datamodels") datamodelFiles.push(next);
    else if (args[index] === "--datasource") datasource = JSON.parse(next);
    else if (args[index] === "cli") databaseCommand = next;
  }
  return { datamodelFiles, url: datasource.url ?? "", databaseCommand };
}
