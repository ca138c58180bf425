/**
 * `npm run templates`: the workbooks people fill in, written by the add-in's own generation on the embedded Excel. The
 * clock and ids are fixed, so the same code gives the same bytes.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { writeXlsx } from "../host/file/write-xlsx";
import { openOffice } from "../host/install/node";
import { Workbook } from "../host/model/workbook";
import { createWorkbook } from "../src/process/maintaining";
import { formNames, formTables } from "../src/process/sending/names";
import { compile } from "../src/schema/compile";
import { partOf } from "../src/schema/part";
import { schema, spec } from "../src/schema/schema";
import { LANGUAGES, type Language } from "../src/schema/types";
import { fail, readOptions } from "./options";

const WHOLE: Record<Language, string> = { "zh-CN": "沟通台账", "en-US": "Trackbook" };
const MADE_ON = new Date(2026, 0, 5, 9, 0);
const root = path.resolve(__dirname, "..");

interface Making {
  /** The table of a template that works alone; else the whole workbook is made. */
  readonly form?: string;
  readonly sample?: boolean;
  readonly madeOn?: Date;
}

/** A workbook in one language, as .xlsx; with the sample company when asked. */
export async function buildWorkbook(language: Language, making: Making = {}): Promise<Uint8Array> {
  const { form, sample = false, madeOn = MADE_ON } = making;
  const workbook = Workbook.create({ locale: language, now: () => madeOn, seed: 1 });
  const office = await openOffice(workbook.openSession(), {});
  Object.assign(globalThis, { Excel: office.Excel, Office: office.Office });
  const part = form === undefined ? schema : compile(partOf(spec, schema, form));
  const world = { now: () => madeOn, random: () => 0.5 };
  try {
    await createWorkbook(part, world, { language, sample, ...(form === undefined ? {} : { form }) });
    return writeXlsx(workbook);
  } finally {
    office.close();
  }
}

export interface Template {
  readonly language: Language;
  /** Relative to the project's folder. */
  readonly file: string;
  readonly form?: string;
}

/** Every template in both languages. */
export const templates: readonly Template[] = LANGUAGES.flatMap((language) => {
  const at = (name: string): string => path.join("templates", language, `${name}.xlsx`);
  return [
    { language, file: at(WHOLE[language]) },
    ...formTables.map((form) => ({ language, file: at(formNames[form]![language]), form })),
  ];
});

async function writeTemplate({ language, file, form }: Template): Promise<void> {
  const bytes = await buildWorkbook(language, form === undefined ? {} : { form });
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), bytes);
  console.log(`${file}: ${Math.round(bytes.length / 1024)} KB`);
}

async function main(): Promise<void> {
  readOptions("npm run templates", {});
  for (const template of templates) await writeTemplate(template);
}

if (require.main === module)
  main().catch((error: Error) => fail(`The templates could not be written: ${error.message}`));
