/** Every document on its sheet, as LibreOffice prints it: as many A4 pages as were laid out. */

import { writeXlsx } from "../../host/file/write-xlsx";
import { layoutOf } from "../../src/documents/layout";
import { LANGUAGES, type Language } from "../../src/schema/types";
import { run } from "../../src/workbook/excel";
import { putPaper } from "../../src/workbook/putPaper";
import { resaveWithLibreOffice } from "../support/libreoffice";
import { withExcel } from "../support/office";
import { checkPackage } from "../support/package-check";
import { samplePapers } from "../support/sample-papers";

/** One workbook with a sheet for each document. */
const workbookOf = (language: Language): Promise<Uint8Array> =>
  withExcel(
    async ({ workbook }) => {
      for (const paper of samplePapers(language))
        await run((context) => putPaper(context, { paper, replace: false, process: "project" }));
      return writeXlsx(workbook);
    },
    { locale: language },
  );

const books: Uint8Array[] = [];
let printed: readonly string[];

beforeAll(async () => {
  // One after the other: office.js stands in one global.
  for (const language of LANGUAGES) books.push(await workbookOf(language));
  printed = resaveWithLibreOffice(books, "pdf").map((bytes) => Buffer.from(bytes).toString("latin1"));
}, 120_000);

const papers = LANGUAGES.map((language, index) => [language, index] as const);

test.each(papers)("the package of the documents in %s is sound", (_language, index) => {
  expect(checkPackage(books[index]!)).toEqual([]);
});

test.each(papers)("each document in %s takes the A4 pages it was laid out for", (language, index) => {
  const wanted = samplePapers(language).reduce((sum, paper) => sum + layoutOf(paper).breaks.length + 1, 0);
  expect(printed[index]!.match(/\/Type\s*\/Page\b/g)).toHaveLength(wanted);
  const sizes = [...printed[index]!.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g)];
  expect(
    new Set(sizes.map(([, width, height]) => `${Math.round(Number(width))} × ${Math.round(Number(height))}`)),
  ).toEqual(new Set(["595 × 842"]));
});
