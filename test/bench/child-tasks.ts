/** The process that does one piece of work and tells how long it took and how much memory it had at its peak. */
import { writeFileSync } from "node:fs";
import { loadRows, saveRows, type Program } from "./files";
import { buildTemplates, importRows } from "./many-rows";
import { mergeFilesBack } from "./merge-files";

/** What can be asked for: a name, and plain arguments. */
const TASKS = {
  save: async (program: Program, rows: number, file: string) => {
    const { ms, bytes } = await saveRows(program, rows);
    writeFileSync(file, bytes);
    return { ms };
  },
  load: loadRows,
  import: importRows,
  merge: mergeFilesBack,
  templates: buildTemplates,
};

export type Tasks = typeof TASKS;

async function main(order: string): Promise<void> {
  const { task, args } = JSON.parse(order) as { task: keyof Tasks; args: never[] };
  const { ms } = await (TASKS[task] as (...args: never[]) => Promise<{ ms: number }>)(...args);
  process.send!({ ms, peak: process.resourceUsage().maxRSS / 1024 });
}

if (process.send) void main(process.argv[2]!).then(() => process.exit(0));
