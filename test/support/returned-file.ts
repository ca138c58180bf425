/** A file as a department sends it back: a template of ours with rows, what people did to them, and what was sent. */

import { readFileSync } from "node:fs";
import path from "node:path";
import { readXlsx } from "../../host/file/read-xlsx";
import { writeXlsx } from "../../host/file/write-xlsx";
import type { Values } from "../../src/process/values";
import type { Table } from "../../src/schema/compiled";
import { toCell } from "../../src/schema/field-types";
import { SENT_SHEET } from "../../src/process/sent-sheet";
import { schema } from "../../src/schema/schema";
import type { CellValue, Language } from "../../src/schema/types";

const FILES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  "zh-CN": { Tasks: "项目任务分解表", Issues: "项目问题跟踪表", Requests: "客户需求跟踪表" },
  "en-US": { Tasks: "Task breakdown", Issues: "Issue tracker", Requests: "Request tracker" },
};

export interface Returning {
  readonly table: string;
  readonly language?: Language;
  readonly department?: string;
  /** As they were sent; null for a template that was filled by hand. */
  readonly sent: readonly Values[] | null;
  /** As they come back. */
  readonly rows: readonly Values[];
}

/** The bytes of such a file. */
export function returnedFile({
  table: key,
  language = "zh-CN",
  department = "技术部",
  sent,
  rows,
}: Returning): Uint8Array {
  const table = schema.table(key);
  const template = path.resolve(__dirname, "../../templates", language, `${FILES[language][key]}.xlsx`);
  const workbook = readXlsx(new Uint8Array(readFileSync(template)));
  const excelTable = workbook.table(key)!;
  const { top } = excelTable.bodyArea;
  workbook.edit(null, () => {
    excelTable.resize({ ...excelTable.area, bottom: top + Math.max(rows.length, 1) - 1 });
    excelTable.columns.forEach(({ name }, index) => {
      const field = table.fieldNamed(name);
      if (!field || field.calculated || rows.length === 0) return;
      const left = excelTable.area.left + index;
      const cells = rows.map((row) => [asTyped(toCell(field, row[field.key], language))]);
      excelTable.sheet.enterArea({ top, bottom: top + rows.length - 1, left, right: left }, cells);
    });
    if (sent) addSent(workbook, table, { sent, language, department });
  });
  return writeXlsx(workbook);
}

/** Text that is to stay text. */
const asTyped = (cell: CellValue): CellValue => (typeof cell === "string" && cell.startsWith("=") ? `'${cell}` : cell);

function addSent(
  workbook: ReturnType<typeof readXlsx>,
  table: Table,
  { sent, language, department }: { sent: readonly Values[]; language: Language; department: string },
): void {
  const sheet = workbook.addSheet(SENT_SHEET);
  const head = { format: 1, table: table.key, language, sentAt: 46_350.5, department };
  const write = (row: number, texts: readonly string[]): void =>
    texts.forEach((text, left) => sheet.enterArea({ top: row, bottom: row, left, right: left }, [[`'${text}`]]));
  write(0, [JSON.stringify(head)]);
  sent.forEach((row, index) => {
    const kept = Object.fromEntries(
      table.fields.flatMap(({ key, calculated }) => (calculated || row[key] == null ? [] : [[key, row[key]]])),
    );
    // In pieces, as a long row has to be.
    const text = JSON.stringify(kept);
    write(index + 2, [String(row.id), text.slice(0, 60), text.slice(60)]);
  });
  sheet.visibility = "Hidden";
}
