/** Sheets sent to departments: read from the workbook through real office.js, and opened again as their recipients will. */

import { readFileSync } from "node:fs";
import path from "node:path";
import { readXlsx } from "../../host/file/read-xlsx";
import { writeXlsx } from "../../host/file/write-xlsx";
import type { Workbook } from "../../host/model/surface";
import { ErrorValue } from "../../host/model/types";
import type { RowCount, SentFile } from "../../src/process/sending/api";
import { formNames, formTables } from "../../src/process/sending/names";
import { SENT_SHEET } from "../../src/process/sent-sheet";
import { schema } from "../../src/schema/schema";
import { LANGUAGES, type Language } from "../../src/schema/types";
import { withoutCachedValues } from "../support/libreoffice";
import { checkPackage } from "../support/package-check";
import { NOW, TODAY, openDay, paste, type OfficeDay } from "./office-day";

let day: OfficeDay;

const formOf = (table: string, language: Language): Uint8Array =>
  readFileSync(path.resolve(__dirname, "../../templates", language, `${formNames[table]![language]}.xlsx`));

const prepare = (table: string, finished = false) =>
  day.process.sending.prepare({ table, finished, form: formOf(table, day.language) });

/** Opened by a program that calculates everything by itself. */
const opened = ({ bytes }: SentFile): Workbook => readXlsx(withoutCachedValues(bytes), { now: () => NOW });

type Texts = Record<string, string>;

/** A table's texts by id and field. */
function textsIn(workbook: Workbook, key: string): Map<string, Texts> {
  const found = workbook.table(key)!;
  const fields = found.columns.map(({ name }) => schema.table(key).fieldNamed(name)!.key);
  const { top, bottom, left } = found.bodyArea;
  const rows = Array.from({ length: bottom - top + 1 }, (_, row): Texts =>
    Object.fromEntries(fields.map((field, at) => [field, found.sheet.text(top + row, left + at)])),
  );
  return new Map(rows.filter(({ id }) => id).map((row) => [row["id"]!, row]));
}

const pick = (row: Texts, keys: readonly string[]): Texts => Object.fromEntries(keys.map((key) => [key, row[key]!]));

function errorsIn(workbook: Workbook): string[] {
  return workbook.sheets.flatMap((sheet) =>
    [...sheet.cells.formulas()].flatMap(({ row, column }) => {
      const value = sheet.value(row, column);
      return value instanceof ErrorValue ? [`${sheet.name} ${row + 1} ${column + 1} ${value.code}`] : [];
    }),
  );
}

/** The row, from 0, of a named cell. */
const rowNamed = (workbook: Workbook, name: string): number =>
  Number(/\$(\d+)$/.exec(workbook.name(name)!.formula)![1]) - 1;

/** What the file says was sent, by id. */
function sentIn(workbook: Workbook): { facts: unknown; rows: Map<string, Record<string, unknown>> } {
  const sheet = workbook.sheet(SENT_SHEET)!;
  expect(sheet.visibility).toBe("Hidden");
  const { bottom, right } = sheet.usedArea(true)!;
  const rows = Array.from({ length: bottom - 1 }, (_, row) => {
    const pieces = Array.from({ length: right }, (__, column) => String(sheet.value(row + 2, column + 1) ?? ""));
    return [String(sheet.value(row + 2, 0)), JSON.parse(pieces.join("")) as Record<string, unknown>] as const;
  });
  return { facts: JSON.parse(String(sheet.value(0, 0))), rows: new Map(rows) };
}

test.each(LANGUAGES)(
  "every department's files in %s are sound and calculate as the workbook does",
  async (language) => {
    day = await openDay(language);
    await day.process.createWorkbook({ language, sample: true });
    for (const table of formTables) {
      const { departments, homeless } = await day.process.sending.survey(table);
      const outgoing = await prepare(table, true);
      const whole = textsIn(day.workbook, table);
      const size = ({ open, finished }: RowCount): number => open + finished;
      expect([...departments, ...homeless].reduce((sum, each) => sum + size(each), 0)).toBe(whole.size);
      // The one with the most rows, and the one with the fewest.
      const sorted = [...departments].sort((one, other) => size(other) - size(one));
      for (const department of [sorted[0]!, sorted.at(-1)!]) {
        const file = outgoing.fileFor(department.name);
        expect(checkPackage(file.bytes)).toEqual([]);
        const workbook = opened(file);
        expect(errorsIn(workbook)).toEqual([]);
        const texts = textsIn(workbook, table);
        expect([file.rows, texts.size]).toEqual([size(department), size(department)]);
        for (const [id, row] of texts) expect(row).toEqual(pick(whole.get(id)!, Object.keys(row)));
        expect([...sentIn(workbook).rows.keys()]).toEqual([...texts.keys()]);
      }
    }
  },
);

describe("a small company", () => {
  afterAll(() => day.close());
  beforeAll(async () => {
    day = await openDay("en-US");
    await day.process.createWorkbook({ language: "en-US", sample: false });
    const person = (name: string, department: string) => ({
      ID: `U-${name}`,
      Name: name,
      Department: department,
      Phone: "13800000000",
    });
    paste(day, "People", [person("Na Li", "R&D"), person("Wei Zhang", "Sales"), person("Fang Wang", "")]);
    const project = { name: "Website", goal: "Live", lead: "Na Li", startDate: TODAY, dueDate: TODAY + 60 };
    await day.save({ table: "Projects", values: project });
  });

  const task = (name: string, facts: Record<string, string | number> = {}) => ({
    "Task ID": "",
    Task: name,
    Content: "",
    Department: "R&D",
    Owner: "Na Li",
    Status: "In progress",
    ...facts,
  });

  test("the file has the workbook's people, settings and choices, no one's number, and lines to add to", async () => {
    const settings = day.workbook.sheet("Settings")!;
    day.workbook.edit(null, () => {
      settings.enter(rowNamed(day.workbook, "Set_dueSoonDays"), 1, "9");
      settings.enter(rowNamed(day.workbook, "Set_Now"), 1, "2026-01-01");
    });
    const file = (await prepare("Tasks")).fileFor("R&D");
    expect(file.name).toBe("Task breakdown - R&D.xlsx");
    const workbook = opened(file);
    const theirs = workbook.sheet("Settings")!;
    expect(theirs.value(rowNamed(workbook, "Set_dueSoonDays"), 1)).toBe(9);
    expect(theirs.formula(rowNamed(workbook, "Set_Now"), 1)).toBe("=NOW()");
    expect([...textsIn(workbook, "People").values()].map(({ name, phone }) => [name, phone])).toEqual([
      ["Na Li", ""],
      ["Wei Zhang", ""],
      ["Fang Wang", ""],
    ]);
    expect([...textsIn(workbook, "Projects").values()].map(({ name }) => name)).toEqual(["Website"]);
    const { bodyArea } = workbook.table("Tasks")!;
    expect(bodyArea.bottom - bodyArea.top + 1).toBe(10);
    expect(workbook.sheet("Task Breakdown")!.text(0, 0)).toBe("Task Breakdown · R&D");
  });

  test("rows go to their department, or to that of their person; what goes nowhere is said", async () => {
    paste(day, "Tasks", [
      task("a", { "Task ID": "T-1" }),
      task("b", { "Task ID": "T-2", Department: "", Owner: "Wei Zhang" }),
      task("c", { "Task ID": "T-3", Department: "", Owner: "Fang Wang" }),
      task("d", { "Task ID": "T-4", Department: "", Owner: "Nobody" }),
      task("e", { "Task ID": "T-5", Department: "", Owner: "" }),
      task("f", { "Task ID": "T-6", Status: "Done" }),
      task("g", { "Task ID": "T-8", Department: "Legal" }),
      task("g", { "Task ID": "T-8" }),
      task("h", { Department: "Legal" }),
      task("i", { "Task ID": "T-7", Department: "Legal" }),
    ]);
    expect(await day.process.sending.survey("Tasks")).toMatchObject({
      departments: [
        { name: "R&D", listed: true, open: 1, finished: 1 },
        { name: "Sales", listed: true, open: 1, finished: 0 },
        { name: "Legal", listed: false, open: 1, finished: 0 },
      ],
      homeless: [
        { person: "Fang Wang", listed: true, open: 1 },
        { person: "Nobody", listed: false, open: 1 },
        { person: null, listed: false, open: 1 },
      ],
      nameless: { open: 3, finished: 0 },
    });
    const open = opened((await prepare("Tasks")).fileFor("R&D"));
    expect([...textsIn(open, "Tasks").keys()]).toEqual(["T-1"]);
    const all = await prepare("Tasks", true);
    expect([...textsIn(opened(all.fileFor("R&D")), "Tasks").keys()]).toEqual(["T-1", "T-6"]);
    expect(all.fileFor("Legal").rows).toBe(1);
  });

  test("counting and reading take two syncs each, and nothing is written", async () => {
    paste(day, "Tasks", [task("a", { "Task ID": "T-1" })]);
    await day.process.sending.survey("Tasks");
    const before = writeXlsx(day.workbook);
    for (const ask of [() => day.process.sending.survey("Tasks"), () => prepare("Tasks")]) {
      day.connection.traffic.reset();
      await ask();
      expect(day.connection.traffic.requests).toBe(2);
    }
    expect(Buffer.from(writeXlsx(day.workbook)).equals(Buffer.from(before))).toBe(true);
  });

  const hostile = [
    "=1+1",
    "+1",
    "-1+1",
    "@SUM(1)",
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://x","y")',
    "＝1+1",
    "\t=1",
    "<b>&amp;\"'</b>",
    "_x0041_",
    "\u0001\ufffe",
    "two\nlines",
    " 001 ",
    "💡".repeat(16_000),
  ];

  test("whatever was typed arrives as it was, as text, and stays what was sent", async () => {
    paste(
      day,
      "Tasks",
      hostile.map((_, at) => task("x", { "Task ID": `T-${at}` })),
    );
    const { sheet, bodyArea, area, columns } = day.workbook.table("Tasks")!;
    const content = area.left + columns.findIndex(({ name }) => name === "Content");
    day.workbook.edit(null, () =>
      hostile.forEach((text, at) => sheet.cells.setValue(bodyArea.top + at, content, text)),
    );
    const file = (await prepare("Tasks")).fileFor("R&D");
    expect(checkPackage(file.bytes)).toEqual([]);
    const workbook = opened(file);
    const found = workbook.table("Tasks")!;
    const cells = hostile.map((_, at) => found.sheet.value(found.bodyArea.top + at, content));
    expect(cells).toEqual(hostile);
    expect(hostile.map((_, at) => found.sheet.formula(found.bodyArea.top + at, content))).toEqual(
      hostile.map(() => undefined),
    );
    expect(found.sheet.isQuotePrefixed(found.bodyArea.top, content)).toBe(true);
    const { facts, rows } = sentIn(workbook);
    expect(facts).toEqual({ format: 1, table: "Tasks", language: "en-US", sentAt: TODAY + 10 / 24, department: "R&D" });
    expect([...rows.values()].map((row) => row["content"])).toEqual(hostile);
    expect(rows.get("T-0")).toEqual({ ...rows.get("T-0"), id: "T-0", status: "inProgress", owner: "Na Li" });
  });
});
