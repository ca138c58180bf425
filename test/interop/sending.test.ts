/**
 * The files that departments are sent, as they see them: LibreOffice calculates them as we do and keeps what was sent, and
 * what comes back is the workbook's rows with what was done to them, no more.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { readXlsx } from "../../host/file/read-xlsx";
import { writeXlsx } from "../../host/file/write-xlsx";
import type { SentFile } from "../../src/process/sending/api";
import { formNames, formTables } from "../../src/process/sending/names";
import { SENT_SHEET } from "../../src/process/sent-sheet";
import { schema } from "../../src/schema/schema";
import { openDay, rowsOf, type OfficeDay } from "../story/office-day";
import { differences } from "../support/file-agreement";
import { recalculateWithLibreOffice, resaveWithLibreOffice } from "../support/libreoffice";
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
let day: OfficeDay;
let files: SentFile[];

beforeAll(async () => {
  // By today's clock, which LibreOffice goes by as well.
  day = await openDay(LANGUAGE, () => new Date());
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
}, 120_000);
afterAll(() => day.close());

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

/** The file of tasks with one cell changed and one blank line filled in, by hand. */
function editedTasks(): Uint8Array {
  const workbook = readXlsx(files[formTables.indexOf("Tasks")]!.bytes);
  const { sheet, bodyArea, columns } = workbook.table("Tasks")!;
  const type = (row: number, typed: Readonly<Record<string, string>>) => {
    for (const [key, text] of Object.entries(typed)) {
      const header = schema.table("Tasks").field(key).text[LANGUAGE];
      sheet.enter(
        row,
        columns.findIndex(({ name }) => name === header),
        text,
      );
    }
  };
  const blank = bodyArea.bottom - 9;
  workbook.edit(null, () => {
    const projectId = sheet.text(bodyArea.top, 1);
    const owner = sheet.text(
      bodyArea.top,
      columns.findIndex(({ name }) => name === schema.table("Tasks").field("owner").text[LANGUAGE]),
    );
    type(bodyArea.top, { remark: "部门补充" });
    type(blank, { name: "部门新增", projectId, department: DEPARTMENT, owner, dueDate: "2026-12-31" });
  });
  return writeXlsx(workbook);
}

test("files that LibreOffice saved come back as they were sent; what was done to them is taken, and nothing else", async () => {
  const merging = await day.process.merging.open();
  const read = async (bytes: Uint8Array) => {
    const reading = await merging.readFile(`${DEPARTMENT}.xlsx`, bytes);
    if (!reading.ok) throw new Error(reading.problem);
    return reading.file;
  };
  const saved = resaveWithLibreOffice([...files.map(({ bytes }) => bytes), editedTasks()]);
  const [edited, ...untouched] = await Promise.all([saved.at(-1)!, ...saved.slice(0, -1)].map(read));
  const request = { decisions: {}, anyway: [], me: null };
  const sources = ["一", "二", "三", "四", "五"];
  const same = await merging.compare({ ...request, files: untouched, sources });
  expect(same).toMatchObject({ taken: [], conflicts: [], added: [], gone: [], dropped: [], refused: [] });
  expect(same.files.map(({ unchanged }) => unchanged)).toEqual(files.map(({ rows }) => rows));

  const asked = { ...request, files: [edited!], sources: ["一"] };
  const agreed = await merging.compare(asked);
  expect(agreed).toMatchObject({ conflicts: [], gone: [], dropped: [], refused: [] });
  expect(agreed.taken).toMatchObject([{ field: "remark", after: "部门补充" }]);
  expect(agreed.added).toMatchObject([{ table: "Tasks", label: "部门新增" }]);
  const before = rowsOf(day, "Tasks");
  expect(await merging.merge({ ...asked, agreed })).toMatchObject({ kind: "done", cells: 1, added: 1 });
  expect(rowsOf(day, "Tasks")).toBe(before + 1);
}, 120_000);
