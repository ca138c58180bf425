/** The sample company as it stands right after it was made: nothing needs another calculation to be right. */
import { readXlsx } from "../../host/file/read-xlsx";
import { writeXlsx } from "../../host/file/write-xlsx";
import { LANGUAGES } from "../../src/schema/types";
import { formulaCells } from "../support/file-agreement";
import { NOW, openDay, shown } from "./office-day";

describe.each(LANGUAGES)("in %s", (language) => {
  test("every formula shows at once what it shows when the file is opened again", async () => {
    const day = await openDay(language);
    await day.process.createWorkbook({ language, sample: true });
    const shownNow = formulaCells(day.workbook);
    expect(shownNow.length).toBeGreaterThan(1_000);
    expect(shownNow).toEqual(formulaCells(readXlsx(writeXlsx(day.workbook), { now: () => NOW, locale: language })));
    expect(shown(day, "Requests", 0, "replyDue")).toMatch(/^2026-\d\d-\d\d \d\d:\d\d$/);
  });
});
