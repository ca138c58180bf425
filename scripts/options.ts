/** Reads a script's options; an unknown one ends the script with one sentence and exit code 2, as all of ours do. */
import { parseArgs, type ParseArgsConfig } from "node:util";

export function fail(sentence: string, code = 1): never {
  console.error(sentence);
  process.exit(code);
}

/** The script's options by name; `usage` is the line shown when one of them is not known. */
export function readOptions<T extends NonNullable<ParseArgsConfig["options"]>>(
  usage: string,
  options: T,
  allowPositionals = false,
) {
  try {
    return parseArgs({ options, allowPositionals, args: process.argv.slice(2) });
  } catch (error) {
    const [sentence] = (error as Error).message.split(/\. /);
    return fail(`${sentence}. Usage: ${usage}`, 2);
  }
}
