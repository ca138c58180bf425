/**
 * `npm run host -- script.js`: runs any plain JavaScript file that uses Excel, Office and CustomFunctions against a
 * fresh embedded workbook, waits until its work is done and prints what it logs.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fail, readOptions } from "./options";

const USAGE = "npm run host -- script.js [--open in.xlsx] [--save out.xlsx] [--locale zh-CN]";

const LOCALE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

interface Command {
  readonly script: string;
  readonly locale: string;
  readonly open?: string | undefined;
  readonly save?: string | undefined;
}

/** What the command line says, once everything on it makes sense. */
function readCommand(): Command {
  const text = { type: "string" } as const;
  const { values, positionals } = readOptions(USAGE, { open: text, save: text, locale: text }, true);
  const [script, ...more] = positionals;
  const { open, save, locale = "en-US" } = values;
  if (script === undefined || more.length) return fail(`Name one script. Usage: ${USAGE}`, 2);
  for (const path of [script, open]) if (path !== undefined && !existsSync(path)) fail(`There is no file ${path}.`, 2);
  if (!LOCALE.test(locale)) return fail(`"${locale}" is not a locale such as zh-CN.`, 2);
  return { script, locale, open, save };
}

/** The workbook to work on; a file that is not one ends the script with the reason. */
async function workbookFor({ open, locale }: Command) {
  const { readXlsx } = await import("../host/file/read-xlsx");
  const { Workbook } = await import("../host/model/workbook");
  if (open === undefined) return Workbook.create({ locale });
  try {
    return readXlsx(readFileSync(open), { locale });
  } catch (error) {
    return fail(`${open}: ${(error as Error).message}`, 2);
  }
}

/** What went wrong in a sentence: an Office error with its code and place, any other with its name. */
function sentenceOf(thrown: unknown): string {
  const { code, message, debugInfo, name } = thrown as {
    code?: string;
    message?: string;
    name?: string;
    debugInfo?: { errorLocation?: string };
  };
  const place = debugInfo?.errorLocation ? ` (${debugInfo.errorLocation})` : "";
  return `${code ?? name ?? "Error"}: ${message ?? String(thrown)}${place}`;
}

async function main(): Promise<void> {
  const command = readCommand();
  const workbook = await workbookFor(command);
  const { runScript } = await import("../host/install/script");
  const outcome = await runScript(workbook.openSession(), readFileSync(command.script, "utf8"), command.script);
  if (outcome.failed) return fail(sentenceOf(outcome.error));
  if (command.save !== undefined) {
    const { writeXlsx } = await import("../host/file/write-xlsx");
    writeFileSync(command.save, writeXlsx(workbook));
  }
  process.exit(0);
}

void main();
