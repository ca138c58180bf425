/**
 * There and back: tables are sent out, people fill them in with LibreOffice, and what comes back is merged. What nobody
 * touched stays as it was, and what they wrote is here, letter by letter.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { readXlsx } from "../../host/file/read-xlsx";
import { writeXlsx } from "../../host/file/write-xlsx";
import type { MergeOfFiles, MergeRequest, ReturnedFile } from "../../src/process/merge/api";
import { formNames, formTables } from "../../src/process/sending/names";
import { schema } from "../../src/schema/schema";
import type { CellValue } from "../../src/schema/types";
import { openDay, shown, type OfficeDay } from "../story/office-day";
import { resaveWithLibreOffice } from "../support/libreoffice";

const LANGUAGE = "zh-CN";
const DEPARTMENT = "技术部";
const REMARK = "  等供应商回复，\n“<大约>” 3 天 & 再定稿";
let day: OfficeDay;
let merging: MergeOfFiles;
/** Each table's file as it comes back; that of the tasks with edits. */
let untouched: ReturnedFile[];
let filledIn: ReturnedFile;
/** The tasks of the department, in the order of their file. */
let tasks: readonly string[];

beforeAll(async () => {
  day = await openDay(LANGUAGE);
  await day.process.createWorkbook({ language: LANGUAGE, sample: true });
  merging = await day.process.merging.open();
  const files: Uint8Array[] = [];
  for (const table of formTables) {
    const form = path.resolve(__dirname, "../../templates", LANGUAGE, `${formNames[table]![LANGUAGE]}.xlsx`);
    const outgoing = await day.process.sending.prepare({ table, finished: true, form: readFileSync(form) });
    files.push(outgoing.fileFor(DEPARTMENT).bytes);
  }
  const returned = resaveWithLibreOffice([...files, edited(files[formTables.indexOf("Tasks")]!)]);
  const read = await Promise.all(returned.map((bytes) => readBack(bytes)));
  untouched = read.slice(0, -1);
  filledIn = read.at(-1)!;
}, 120_000);

afterAll(() => day.close());

async function readBack(bytes: Uint8Array): Promise<ReturnedFile> {
  const reading = await merging.readFile("返回.xlsx", new Uint8Array(bytes));
  if (!reading.ok) throw new Error(reading.problem);
  return reading.file;
}

/** What the department does to its tasks: a remark, a later date, a cleared cell, and a row of its own. */
function edited(bytes: Uint8Array): Uint8Array {
  const workbook = readXlsx(bytes);
  const { sheet, bodyArea, columns } = workbook.table("Tasks")!;
  const columnOf = (key: string): number =>
    bodyArea.left + columns.findIndex(({ name }) => name === schema.table("Tasks").field(key).text[LANGUAGE]);
  const at = (row: number, key: string): CellValue =>
    (sheet.value(bodyArea.top + row, columnOf(key)) as CellValue | null) ?? "";
  const put = (row: number, key: string, value: CellValue): void =>
    sheet.cells.setValue(bodyArea.top + row, columnOf(key), value);
  const count = Array.from({ length: bodyArea.bottom - bodyArea.top + 1 }, (_, row) => at(row, "id")).filter(Boolean);
  tasks = count.map(String);
  workbook.edit(null, () => {
    put(0, "remark", REMARK);
    put(1, "dueDate", Number(at(1, "dueDate")) + 7);
    put(2, "acceptance", "");
    const own = { projectId: at(0, "projectId"), department: DEPARTMENT, owner: at(0, "owner"), status: "未开始" };
    for (const [key, value] of Object.entries({ ...own, name: "自己加的任务" })) put(count.length, key, value);
  });
  return writeXlsx(workbook);
}

const request = (files: readonly ReturnedFile[]): MergeRequest => ({
  files,
  decisions: {},
  anyway: [],
  me: null,
  sources: files.map(({ name }) => name),
});

test("files of all tables that LibreOffice saved without edits bring nothing", async () => {
  const { files, ...merge } = await merging.compare(request(untouched));
  expect(merge).toEqual({ taken: [], conflicts: [], added: [], gone: [], dropped: [], refused: [] });
  expect(files.map(({ rows, unchanged }) => [rows > 0, rows - unchanged])).toEqual(formTables.map(() => [true, 0]));
});

test("what was filled in with LibreOffice comes in as it was typed", async () => {
  expect(filledIn.sent).toMatchObject({ department: DEPARTMENT });
  const agreed = await merging.compare(request([filledIn]));
  expect(agreed.taken.map(({ id, field }) => [tasks.indexOf(id), field])).toEqual([
    [0, "remark"],
    [1, "dueDate"],
    [2, "acceptance"],
  ]);
  expect(agreed).toMatchObject({
    conflicts: [],
    refused: [],
    gone: [],
    dropped: [],
    added: [{ label: "自己加的任务" }],
  });
  const merged = await merging.merge({ ...request([filledIn]), agreed });
  expect(merged).toMatchObject({ kind: "done", changed: 3, added: 1 });
  const { bodyArea } = day.workbook.table("Tasks")!;
  const rows = Array.from({ length: bodyArea.bottom - bodyArea.top + 1 }, (_, row) => row);
  const rowOf = (id: string): number => rows.find((row) => shown(day, "Tasks", row, "id") === id)!;
  expect(shown(day, "Tasks", rowOf(tasks[0]!), "remark").trim()).toBe(REMARK.trim());
  expect(shown(day, "Tasks", rowOf(tasks[2]!), "acceptance")).toBe("");
  expect(shown(day, "Tasks", rows.length - 1, "name")).toBe("自己加的任务");
});
