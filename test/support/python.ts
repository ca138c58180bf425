/** Runs Debian's Python, where openpyxl lives, with a program and JSON in and out. */
import { execFileSync, spawnSync } from "node:child_process";
import { join } from "node:path";

const PYTHON = "/usr/bin/python3";

/** Whether Python and openpyxl are here. */
export function hasOpenpyxl(): boolean {
  return spawnSync(PYTHON, ["-c", "import openpyxl"]).status === 0;
}

/** Runs one of the programs beside this file, which read JSON and print JSON; its faults throw with its last words. */
export function runPython<T>(program: string, input: unknown): T {
  const output = execFileSync(PYTHON, ["-X", "utf8", join(__dirname, program)], {
    input: JSON.stringify(input),
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
  });
  return JSON.parse(output) as T;
}
