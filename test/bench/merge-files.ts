/** Files of 500 tasks each, sent out to as many departments, a tenth of the rows changed, and merged again. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Workbook } from "../../host/model/surface";
import type { MergeRequest, ReturnedFile } from "../../src/process/merge/api";
import { formNames } from "../../src/process/sending/names";
import { SENT_SHEET } from "../../src/process/sent-sheet";
import { schema } from "../../src/schema/schema";
import { LANGUAGE, TODAY, withDesk, type Desk } from "./desk";

const ROWS = 500;
const TASKS = schema.table("Tasks");

/** Timed from the choice of the files to the end of writing. */
export async function mergeFilesBack(count: number): Promise<{ ms: number }> {
  return withDesk(async (desk) => {
    const files = await sentAndChanged(desk, count);
    const merging = await desk.process.merging.open();
    const from = performance.now();
    const read: ReturnedFile[] = [];
    for (const [index, bytes] of files.entries()) {
      const reading = await merging.readFile(`${index}.xlsx`, bytes);
      if (!reading.ok) throw new Error(reading.problem);
      read.push(reading.file);
    }
    const sources = read.map(({ name }) => name);
    const request: MergeRequest = { files: read, decisions: {}, anyway: [], me: null, sources };
    const agreed = await merging.compare(request);
    const merged = await merging.merge({ ...request, agreed });
    const ms = performance.now() - from;
    const wanted = (count * ROWS) / 10;
    if (merged.kind !== "done" || merged.changed !== wanted) throw new Error(`Not all of ${wanted} rows were merged.`);
    return { ms };
  });
}

async function sentAndChanged({ process, workbook }: Desk, count: number): Promise<Uint8Array[]> {
  await process.createWorkbook({ language: LANGUAGE, sample: false });
  workbook.calculation.mode = "Manual";
  await process.saveEntry({ table: "People", values: { name: "李娜", department: "部门0", active: true } });
  const plan = { name: "官网改版", goal: "上线", lead: "李娜", startDate: TODAY, dueDate: TODAY + 60 };
  const project = await process.saveEntry({ table: "Projects", values: plan });
  if (!project.ok) throw new Error("No project.");
  fill(workbook, count, project.id);
  const template = path.resolve(__dirname, "../../templates", LANGUAGE, `${formNames["Tasks"]![LANGUAGE]}.xlsx`);
  const outgoing = await process.sending.prepare({ table: "Tasks", finished: true, form: readFileSync(template) });
  return Array.from({ length: count }, (_, index) => changed(outgoing.fileFor(`部门${index}`).bytes));
}

function fill(workbook: Workbook, count: number, project: string): void {
  const table = workbook.table("Tasks")!;
  const { left, top } = table.bodyArea;
  const rows = Array.from({ length: count * ROWS }, (_, index) => index);
  const columns: Record<string, (index: number) => string | number> = {
    id: (index) => `T-261101-${String(index).padStart(5, "0")}`,
    projectId: () => project,
    name: (index) => `任务 ${index}`,
    content: () => "按职责拆分任务，写明负责人、起止时间和交付标准",
    department: (index) => `部门${index % count}`,
    owner: () => "李娜",
    dueDate: () => TODAY + 30,
    status: () => "未开始",
    // Every tenth row of a department is to come back otherwise.
    remark: (index) => (Math.floor(index / count) % 10 === 0 ? "等回复" : "照计划"),
  };
  workbook.edit(null, () => {
    table.resize({ ...table.area, bottom: top + rows.length - 1 });
    for (const [key, value] of Object.entries(columns)) {
      const column = left + table.columns.findIndex(({ name }) => name === TASKS.field(key).text[LANGUAGE]);
      const area = { top, bottom: top + rows.length - 1, left: column, right: column };
      table.sheet.enterArea(
        area,
        rows.map((index) => [value(index)]),
      );
    }
  });
}

/** The file with other words in its sheet, while what was sent stays. */
function changed(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, content] of Object.entries(parts)) {
    const text = strFromU8(content);
    if (!name.endsWith(".xml") || text.includes("sentAt") || text.includes(SENT_SHEET)) continue;
    if (text.includes("等回复")) parts[name] = strToU8(text.replaceAll("等回复", "已回复"));
  }
  return zipSync(parts);
}
