/** One department's file: the form filled with its rows, what they look up, and what was sent. Pure; bytes out. */

import { zipSync } from "fflate";
import type { Schema, Table } from "../../schema/compiled";
import type { Language } from "../../schema/types";
import type { CellRow } from "../../workbook/cellRows";
import { sentHint } from "../../workbook/words";
import type { SentFile } from "./api";
import { fillTable } from "./fill";
import type { Form, FormTable } from "./form";
import { partOf } from "./form";
import { Looks } from "./looks";
import { fileNamer } from "./names";
import { Packer } from "./pack";
import { putCell } from "./put";
import { addSent } from "./sent";
import { fillSettings, type NamedCells } from "./settings";
import { departmentOf, groupRows, isFinished, rosterOf, splitByIds } from "./whose";

/** What the workbook holds, as read at one moment. */
export interface Contents {
  readonly rows: ReadonlyMap<string, readonly CellRow[]>;
  readonly named: NamedCells;
}

export interface Order {
  readonly schema: Schema;
  readonly form: Form;
  readonly table: Table;
  readonly language: Language;
  readonly finished: boolean;
  /** The serial of now. */
  readonly sentAt: number;
}

/** Lines left to add rows. */
const BLANK_ROWS = 10;

/** Of these a department gets only what its rows mention, and what is its own and unfinished. */
const OTHERS_BUSINESS: ReadonlySet<string> = new Set(["Notices", "Tasks"]);

/** Makes files one at a time; what all of them share is made once. */
export function fileMaker(order: Order, contents: Contents): (department: string) => SentFile {
  const { form, table, language } = order;
  const looks = new Looks(partOf(form.parts, "xl/styles.xml"));
  const nameOf = fileNamer(table.key, language);
  const shared = sharedParts(order, contents, looks);
  const packer = new Packer();
  packer.share(shared);
  const own = byDepartment(contents);
  return (department) => {
    const mine = own(table, department);
    const rows = order.finished ? mine : mine.filter((row) => !isFinished(table, row));
    const parts = new Map(shared);
    for (const target of form.tables.filter(({ table: each }) => OTHERS_BUSINESS.has(each.key) && each !== table)) {
      const needed = mentioned(contents, target.table, table, rows, own);
      add(parts, fillTable(form, target, { rows: needed(department), blank: 0, calculates: false, language }, looks));
    }
    add(parts, mainParts(order, department, rows, looks));
    add(parts, addSent(parts, table, factsOf(order, department), rows));
    parts.set("xl/styles.xml", looks.xml);
    return { name: nameOf(department), bytes: packer.file(parts), rows: rows.length };
  };
}

type Own = (of: Table, department: string) => readonly CellRow[];

/** A department's rows of a table that can be told apart; each table is gone through once. */
function byDepartment(contents: Contents): Own {
  const roster = rosterOf(rowsIn(contents, "People"));
  const tables = new Map<string, ReadonlyMap<string, readonly CellRow[]>>();
  return (of, department) => {
    if (!tables.has(of.key))
      tables.set(
        of.key,
        groupRows(splitByIds(of, rowsIn(contents, of.key)).told, (row) => departmentOf(of, row, roster)),
      );
    return tables.get(of.key)!.get(department) ?? [];
  };
}

const rowsIn = ({ rows }: Contents, key: string): readonly CellRow[] => rows.get(key) ?? [];

function add(parts: Map<string, string>, changed: ReadonlyMap<string, string>): void {
  changed.forEach((text, path) => parts.set(path, text));
}

const factsOf = ({ table, language, sentAt }: Order, department: string) =>
  ({ format: 1, table: table.key, language, sentAt, department }) as const;

/** What is the same in every file. */
function sharedParts(order: Order, contents: Contents, looks: Looks): ReadonlyMap<string, string> {
  const { form, schema, table, language, sentAt } = order;
  const parts = new Map(form.parts);
  add(parts, fillSettings(form, schema, contents.named, sentAt));
  for (const target of form.tables.filter(({ table: each }) => each !== table && !OTHERS_BUSINESS.has(each.key))) {
    const rows = rowsIn(contents, target.table.key).map((row) => withoutReach(target, row));
    add(parts, fillTable(form, target, { rows, blank: 0, calculates: false, language }, looks));
  }
  const workbook = partOf(parts, "xl/workbook.xml");
  parts.set("xl/workbook.xml", workbook.replace(/<calcPr[^>]*\/>/, '<calcPr fullCalcOnLoad="1"/>'));
  // How often a shared text is used is no longer so, and need not be said.
  parts.set("xl/sharedStrings.xml", partOf(parts, "xl/sharedStrings.xml").replace(/ count="\d+"/, ""));
  const made = new Date(Math.round((sentAt - UNIX_EPOCH) * 86_400) * 1000).toISOString().replace(/\.\d+/, "");
  const core = partOf(parts, "docProps/core.xml");
  parts.set("docProps/core.xml", core.replaceAll(/(W3CDTF">)[^<]*/g, `$1${made}`));
  return parts;
}

/** The serial of 1970-01-01. */
const UNIX_EPOCH = 25_569;

/** Numbers and addresses of everybody have no place in a file that goes round; names and departments do. */
const withoutReach = ({ table }: FormTable, row: CellRow): CellRow =>
  table.key === "People"
    ? Object.fromEntries(Object.entries(row).filter(([key]) => !["phone", "email"].includes(table.field(key).type)))
    : row;

function mentioned(
  contents: Contents,
  target: Table,
  table: Table,
  rows: readonly CellRow[],
  own: Own,
): (department: string) => readonly CellRow[] {
  const fields = table.fields.filter((field) => field.target === target.key && !field.calculated);
  const ids = new Set(rows.flatMap((row) => fields.map(({ key }) => row[key])));
  const id = target.idField!.key;
  return (department) => {
    const unfinished = new Set(
      target.key === "Tasks" ? own(target, department).filter((row) => !isFinished(target, row)) : [],
    );
    return rowsIn(contents, target.key).filter((row) => unfinished.has(row) || ids.has(row[id]));
  };
}

/** The sheet to fill in, which says for whom it is. */
function mainParts(
  order: Order,
  department: string,
  rows: readonly CellRow[],
  looks: Looks,
): ReadonlyMap<string, string> {
  const { form, table, language, sentAt } = order;
  const main = form.tables.find((each) => each.table === table)!;
  const parts = new Map(fillTable(form, main, { rows, blank: BLANK_ROWS, calculates: true, language }, looks));
  const hint = sentHint[language].replace("{date}", dayText(sentAt)).replace("{id}", table.idField!.text[language]);
  const titled = putCell(partOf(parts, main.sheetPart), "A", 1, `${table.text[language]} · ${department}`);
  parts.set(main.sheetPart, forgetSums(putCell(titled, "A", 2, hint)));
  return parts;
}

const dayText = (serial: number): string =>
  new Date((Math.floor(serial) - UNIX_EPOCH) * 86_400_000).toISOString().slice(0, 10);

/** What the rows add up to is left to whoever opens the file. */
const forgetSums = (sheet: string): string =>
  sheet.replace(/(<c r="A3"[^>]*?) t="str">(<f>.*?<\/f>)<v>.*?<\/v>/s, "$1>$2");

/** Several files in one; they are packed already. */
export function bundleFiles(files: readonly SentFile[], name: string, made: Date): SentFile {
  const entries = files.map((file) => [file.name, file.bytes] as const);
  const bytes = zipSync(Object.fromEntries(entries), { level: 0, mtime: made });
  return { name, bytes, rows: files.reduce((sum, { rows }) => sum + rows, 0) };
}
