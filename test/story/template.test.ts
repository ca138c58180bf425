/** A template of one sheet in Excel: filled in by hand, then through the pane. */

import { createWorkbook } from "../../src/process/maintaining";
import { compile } from "../../src/schema/compile";
import { partOf } from "../../src/schema/part";
import { schema, spec } from "../../src/schema/schema";
import type { OfficeDay } from "./office-day";
import { NOW, openDay, rowsOf, shown } from "./office-day";

let day: OfficeDay;
const world = { now: () => NOW, random: () => 0.5 };

beforeEach(async () => {
  day = await openDay("en-US");
  const part = compile(partOf(spec, schema, "Requests"));
  await createWorkbook(part, world, { language: "en-US", sample: false, form: "Requests" });
  await day.save({ table: "People", values: { name: "Na Li", department: "Sales", active: true } });
});

afterEach(() => day.close());

function type(row: number, field: string, text: string): void {
  const { sheet, bodyArea, area, columns } = day.workbook.table("Requests")!;
  const header = schema.table("Requests").field(field).text["en-US"];
  const column = area.left + columns.findIndex(({ name }) => name === header);
  day.workbook.edit(null, () => sheet.enter(bodyArea.top + row, column, text));
}

const request = { customer: "Acme", description: "A door", registrar: "Na Li", channel: "phone" };

test("an entry through the pane goes below the last row that was typed by hand, into the blank rows", async () => {
  type(0, "customer", "By hand");
  type(1, "description", "Only a description yet");
  const rows = rowsOf(day, "Requests");
  await day.save({ table: "Requests", values: request });
  expect([0, 1, 2].map((row) => shown(day, "Requests", row, "description"))).toEqual([
    "",
    "Only a description yet",
    "A door",
  ]);
  expect(shown(day, "Requests", 2, "replyDue")).not.toBe("");
  expect(rowsOf(day, "Requests")).toBe(rows);
});

test("when the blank rows are used up the table grows", async () => {
  const rows = rowsOf(day, "Requests");
  for (let count = 0; count <= rows; count++) await day.save({ table: "Requests", values: request });
  expect(rowsOf(day, "Requests")).toBe(rows + 1);
  expect(shown(day, "Requests", rows, "customer")).toBe("Acme");
});

test("the line above the header counts what is typed", async () => {
  const { sheet, area } = day.workbook.table("Requests")!;
  const summary = () => sheet.text(area.top - 1, area.left);
  expect(summary()).toMatch(/^Requests 0 /);
  await day.save({ table: "Requests", values: request });
  expect(summary()).toMatch(/^Requests 1 {2}· {2}to answer 1 /);
});

test("check and repair adds the sheets that a template leaves out, and nothing is lost", async () => {
  const { id } = await day.save({ table: "Requests", values: request });
  expect(await day.process.inspectWorkbook()).toMatchObject({ kind: "older" });
  expect(await day.process.repair()).toMatchObject({ kind: "current" });
  expect(shown(day, "Requests", 0, "id")).toBe(id);
  expect(day.workbook.tables.map(({ name }) => name)).toEqual(
    expect.arrayContaining(schema.tables.map(({ key }) => key)),
  );
});
