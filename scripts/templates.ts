/**
 * `npm run templates`: the workbooks people fill in, written by the add-in's own generation on the embedded Excel. The
 * clock and ids are fixed, so the same code gives the same bytes.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { writeXlsx } from "../host/file/write-xlsx";
import { openOffice } from "../host/install/node";
import { Workbook } from "../host/model/workbook";
import { createProcess } from "../src/process/process";
import { LANGUAGES, type Language } from "../src/schema/types";
import { fail, readOptions } from "./options";

const FILE_NAMES: Record<Language, string> = { "zh-CN": "沟通台账.xlsx", "en-US": "Trackbook.xlsx" };
const MADE_ON = new Date(2026, 0, 5, 9, 0);
const root = path.resolve(__dirname, "..");

/** The whole workbook in one language, as .xlsx; with the sample company when asked. */
export async function buildWorkbook(language: Language, sample = false, madeOn = MADE_ON): Promise<Uint8Array> {
  const workbook = Workbook.create({ locale: language, now: () => madeOn, seed: 1 });
  const office = await openOffice(workbook.openSession(), {});
  Object.assign(globalThis, { Excel: office.Excel, Office: office.Office });
  try {
    await createProcess(language, { now: () => madeOn, random: () => 0.5 }).createWorkbook({ language, sample });
    return writeXlsx(workbook);
  } finally {
    office.close();
  }
}

async function writeTemplate(language: Language): Promise<void> {
  const folder = path.join(root, "templates", language);
  const file = path.join(folder, FILE_NAMES[language]);
  const bytes = await buildWorkbook(language);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, bytes);
  console.log(`${path.relative(root, file)}: ${Math.round(bytes.length / 1024)} KB`);
}

async function main(): Promise<void> {
  readOptions("npm run templates", {});
  for (const language of LANGUAGES) await writeTemplate(language);
}

if (require.main === module)
  main().catch((error: Error) => fail(`The templates could not be written: ${error.message}`));
