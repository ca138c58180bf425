/**
 * `npm run host -- script.js`: runs any plain JavaScript file that uses Excel, Office and CustomFunctions against a
 * fresh embedded workbook, waits until its work is done and prints what it logs.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { readXlsx } from "../host/file/read-xlsx";
import { writeXlsx } from "../host/file/write-xlsx";
import { Workbook } from "../host/model/workbook";
import { runScript } from "../host/install/script";
import { fail, readOptions } from "./options";

const USAGE = "npm run host -- script.js [--open in.xlsx] [--save out.xlsx] [--locale zh-CN]";

const LOCALE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** The workbook to work on; a file that is not one ends the script with the reason. */
function workbookFor(path: string | undefined, locale: string) {
  if (path === undefined) return Workbook.create({ locale });
  if (!existsSync(path)) return fail(`There is no file ${path}.`, 2);
  try {
    return readXlsx(readFileSync(path), { locale });
  } catch (error) {
    return fail(`${path}: ${(error as Error).message}`, 2);
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
  const { values, positionals } = readOptions(
    USAGE,
    { open: { type: "string" }, save: { type: "string" }, locale: { type: "string", default: "en-US" } },
    true,
  );
  const [path, ...more] = positionals;
  if (path === undefined || more.length) return fail(`Name one script. Usage: ${USAGE}`, 2);
  if (!existsSync(path)) return fail(`There is no file ${path}.`, 2);
  if (!LOCALE.test(values.locale)) return fail(`"${values.locale}" is not a locale such as zh-CN.`, 2);
  const workbook = workbookFor(values.open, values.locale);
  const outcome = await runScript(workbook.openSession(), readFileSync(path, "utf8"), path);
  if (values.save !== undefined) writeFileSync(values.save, writeXlsx(workbook));
  if (outcome.failed) fail(sentenceOf(outcome.error));
  process.exit(0);
}

void main();
