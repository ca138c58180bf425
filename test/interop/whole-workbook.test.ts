/** The whole workbook, with the sample company, as colleagues without the add-in open it: LibreOffice and openpyxl. */
import { buildWorkbook } from "../../scripts/templates";
import { LANGUAGES, type Language } from "../../src/schema/types";
import { differences, expectSeen, formulaCells } from "../support/file-agreement";
import { recalculateWithLibreOffice } from "../support/libreoffice";
import { readWithOpenpyxl } from "../support/openpyxl";
import { checkPackage } from "../support/package-check";
import { readXlsx } from "../../host/file/read-xlsx";
import { writeXlsx } from "../../host/file/write-xlsx";
import { schema } from "../../src/schema/schema";
import { toSerial } from "../../src/schema/serial";

type Values = ReturnType<typeof recalculateWithLibreOffice>;

/** The file with the moment typed that formulas else ask the clock for: both programs must speak of the same. */
function atMoment(bytes: Uint8Array, now: number): Uint8Array {
  const workbook = readXlsx(bytes);
  const { formula } = workbook.names.find(({ name }) => name === schema.setting("Now").name)!;
  const [, sheet, column, row] = /^='?(.+?)'?!\$([A-Z])\$(\d+)$/.exec(formula)!;
  workbook.edit(null, () => workbook.sheet(sheet!)!.enter(Number(row) - 1, column!.charCodeAt(0) - 65, now));
  return writeXlsx(workbook);
}

let files: Record<Language, Uint8Array>;
let recalculated: Values;

beforeAll(async () => {
  const madeOn = new Date(2026, 10, 26, 10, 0);
  const made = async (language: Language): Promise<Uint8Array> =>
    atMoment(await buildWorkbook(language, { sample: true, madeOn }), toSerial(madeOn));
  files = { "zh-CN": await made("zh-CN"), "en-US": await made("en-US") };
  recalculated = recalculateWithLibreOffice(LANGUAGES.map((language) => files[language]));
}, 120_000);

test.each(LANGUAGES)("LibreOffice calculates every cell of the %s workbook as we do", (language) => {
  const cells = formulaCells(readXlsx(files[language]));
  expect(cells.length).toBeGreaterThan(1_000);
  expect(differences(files[language], recalculated[LANGUAGES.indexOf(language)]!)).toEqual([]);
});

test.each(LANGUAGES)("no cell of the %s workbook shows an error", (language) => {
  const values = recalculated[LANGUAGES.indexOf(language)]!;
  const errors = Object.entries(values).flatMap(([sheet, cells]) =>
    Object.entries(cells)
      .filter(([, value]) => typeof value === "string" && /^#|^Err:/.test(value))
      .map(([cell, value]) => `${sheet}!${cell} ${value}`),
  );
  expect(errors).toEqual([]);
});

test("openpyxl finds the tables, calculated columns, lists, frozen headers and print set-up", () => {
  const seen = readWithOpenpyxl(LANGUAGES.map((language) => files[language]));
  LANGUAGES.forEach((language, index) => expectSeen(seen[index]!, language));
});

test.each(LANGUAGES)("the %s file is sound by the letter of the standard", (language) => {
  expect(checkPackage(files[language])).toEqual([]);
});
