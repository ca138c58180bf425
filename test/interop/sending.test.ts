/** The files that departments are sent, as they see them: LibreOffice calculates them as we do and keeps what was sent. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { SentFile } from "../../src/process/sending/api";
import { formNames, formTables } from "../../src/process/sending/names";
import { SENT_SHEET } from "../../src/process/sending/sent";
import { schema } from "../../src/schema/schema";
import { openDay } from "../story/office-day";
import { differences } from "../support/file-agreement";
import { recalculateWithLibreOffice } from "../support/libreoffice";
import { readWithOpenpyxl } from "../support/openpyxl";

const LANGUAGE = "zh-CN";
const DEPARTMENT = "技术部";
/** What spreadsheets might run, or XML can't say: the contents of the department's tasks. */
const HOSTILE: readonly string[] = [
  "=1+1",
  "+1",
  "-1+1",
  "@SUM(1)",
  '=HYPERLINK("http://x","y")',
  "_x0041_",
  "<b>&\r\n 1",
];
let files: SentFile[];

beforeAll(async () => {
  // By today's clock, which LibreOffice goes by as well.
  const day = await openDay(LANGUAGE, () => new Date());
  await day.process.createWorkbook({ language: LANGUAGE, sample: true });
  const { sheet, bodyArea, columns } = day.workbook.table("Tasks")!;
  const columnOf = (key: string) =>
    columns.findIndex(({ name }) => name === schema.table("Tasks").field(key).text[LANGUAGE]);
  const rows = Array.from({ length: bodyArea.bottom - bodyArea.top + 1 }, (_, at) => bodyArea.top + at);
  const own = rows.filter((row) => sheet.value(row, columnOf("department")) === DEPARTMENT);
  day.workbook.edit(null, () =>
    HOSTILE.forEach((text, at) => sheet.cells.setValue(own[at]!, columnOf("content"), text)),
  );
  files = [];
  for (const table of formTables) {
    const form = readFileSync(
      path.resolve(__dirname, "../../templates", LANGUAGE, `${formNames[table]![LANGUAGE]}.xlsx`),
    );
    const outgoing = await day.process.sending.prepare({ table, finished: true, form });
    files.push(outgoing.fileFor(DEPARTMENT));
  }
  day.close();
}, 120_000);

test("LibreOffice comes to our values without an error, and what was sent survives its saving", () => {
  const saved = recalculateWithLibreOffice(files.map(({ bytes }) => bytes));
  formTables.forEach((table, at) => {
    const theirs = saved[at]!;
    expect(differences(files[at]!.bytes, theirs)).toEqual([]);
    const shown = Object.values(theirs).flatMap((cells) => Object.values(cells));
    expect(shown.filter((value) => typeof value === "string" && /^#|^Err:/.test(value))).toEqual([]);
    const { A1, A3, B3 } = theirs[SENT_SHEET]!;
    expect(JSON.parse(String(A1))).toMatchObject({ format: 1, table, language: LANGUAGE, department: DEPARTMENT });
    expect(JSON.parse(String(B3))).toMatchObject({ id: A3 });
  });
  const plain = HOSTILE.map((text) => text.replace("\r\n", "\n"));
  const tasks = saved[formTables.indexOf("Tasks")]!;
  expect(HOSTILE.map((_, at) => tasks[schema.table("Tasks").text[LANGUAGE]]![`H${5 + at}`])).toEqual(plain);
  const sent = HOSTILE.map((_, at) => JSON.parse(String(tasks[SENT_SHEET]![`B${3 + at}`])) as Record<string, unknown>);
  expect(sent.map(({ content }) => content)).toEqual(plain);
}, 120_000);

test("openpyxl finds the table as long as its rows, its drop-downs, and what was sent hidden", () => {
  const seen = readWithOpenpyxl(files.map(({ bytes }) => bytes));
  formTables.forEach((table, at) => {
    const { sheets, active } = seen[at]!;
    const sheet = sheets.find(({ title }) => title === schema.table(table).text[LANGUAGE])!;
    expect(active).toBe(sheet.title);
    const { ref, filterRef } = sheet.tables[table]!;
    expect(ref).toMatch(new RegExp(`^A4:[A-Z]+${4 + files[at]!.rows + 10}$`));
    expect(filterRef).toBe(ref);
    expect(sheet.validations.filter(({ type, sqref }) => type === "list" && /:[A-Z]+1048576/.test(sqref))).not.toEqual(
      [],
    );
    expect(sheets.find(({ title }) => title === SENT_SHEET)!.state).toBe("hidden");
    expect(sheets.find(({ title }) => title === "人员名册")!.tables["People"]!.ref).toMatch(/^A4:H\d\d$/);
  });
});
