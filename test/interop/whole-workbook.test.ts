/** The whole workbook, with the sample company, as colleagues without the add-in open it: LibreOffice and openpyxl. */
import { buildWorkbook } from "../../scripts/templates";
import { LANGUAGES, type Language } from "../../src/schema/types";
import { differences, expectSeen, formulaCells } from "../support/file-agreement";
import { recalculateWithLibreOffice } from "../support/libreoffice";
import { readWithOpenpyxl } from "../support/openpyxl";
import { checkPackage } from "../support/package-check";
import { readXlsx } from "../../host/file/read-xlsx";

type Values = ReturnType<typeof recalculateWithLibreOffice>;

let files: Record<Language, Uint8Array>;
let recalculated: Values;

beforeAll(async () => {
  // The files say "now" by NOW(): what depends on the day must be asked on the same day of both programs.
  const today = new Date();
  today.setHours(10, 0, 0, 0);
  files = {
    "zh-CN": await buildWorkbook("zh-CN", { sample: true, madeOn: today }),
    "en-US": await buildWorkbook("en-US", { sample: true, madeOn: today }),
  };
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
