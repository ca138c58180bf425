/** Work in a process of its own, so that the memory it takes at its peak is nobody else's. */
import { fork } from "node:child_process";
import path from "node:path";
import type { Tasks } from "./child-tasks";

export interface Told {
  readonly ms: number;
  /** Megabytes of the whole process at its peak. */
  readonly peak: number;
}

/** Has a task done in a process of its own. */
export function inChild<K extends keyof Tasks>(task: K, ...args: Parameters<Tasks[K]>): Promise<Told> {
  return new Promise((resolve, reject) => {
    const child = fork(path.join(__dirname, "child-tasks.ts"), [JSON.stringify({ task, args })]);
    child.once("message", (told) => resolve(told as Told));
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`${task} ended with ${code} and said nothing.`)));
  });
}
